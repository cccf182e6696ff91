import { ROLE, SURNAMES } from '@/lib/engines/suggest/zh/lexicon';

/** What stands behind somebody who is introduced. */
const THEN = '\\d{4}年|\\d{1,2}日|出席|抵达|一上来|迟疑|也持|曾任|次日|当天|当日|现身|前往|致函|发病';
/** 首席执行官周受资出席……, 前官员波利2017年在……: somebody who opens a clause and is whom 他 means behind it. */
export const INTRODUCED = new RegExp(
  `(?:^|[，；])([^，；：\uE000]{0,20}?(?:${ROLE}))([${SURNAMES}][\u4e00-\u9fff]{1,2}|[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,8})+|[\u4e00-\u9fff]{2,8}?)(?=${THEN})`,
  'g',
);

/** Whether anybody can be: offices are many, and looked for only where this stands. */
export const MAY_INTRODUCE = new RegExp(THEN);

/** 上周轮到参议员霍巴特，他……: whoever ends the clause before 他 or 她. */
export const BEFORE_PRONOUN = new RegExp(`(${ROLE})([\\u4e00-\\u9fff·]{2,8})，(?=[他她](?!们))`);
/** Whether a clause ends before 他 or 她 at all. */
export const MAY_BE_PRONOUN = /，[他她](?!们)/;
/** 开咖啡馆的林阿姨正在……: a family name and how one is called by it. */
export const CALLED_SO = new RegExp(
  `(?:^|[，的])()([${SURNAMES}](?:阿姨|大妈|大媽|大爷|大爺|大叔|大姐|大哥|奶奶|爷爷|爺爺|师傅|師傅|老师|老師|老汉|老漢|女士|先生|某某?))(?=[正在从從把将將一今昨曾也都说說站坐走])`,
);

/** 发件人是一名未具名的调查员: whom 他 means next. */
export const SOMEBODY_IS = /[是由](一[名位][^，]{2,20})(?=，|$)/;

/** 一名在软件中发现漏洞的工程师: where and how stands in what tells of somebody who is not named. */
export const SOMEBODY_WHO = new RegExp(`^(?:一|两|兩|几|幾|多)[名位][^，的]{3,30}的[^的，]{0,6}?(?:${ROLE}|人士)`);
/** 万斯太太: how somebody is called behind the family name. */
export const CALLED = /^[\u4e00-\u9fff]{1,4}?(?:太太|先生|女士|小姐|夫人)/;

/** 网友“某某”: whom a post is signed by. */
export const ONLINE =
  /^(.{0,6}(?:网友|網友|用户|用戶|博主|网民|網民|账号|帳號))[“「『"‘]([^“”「」『』"‘’]{1,16})[”」』"’]$/;

/** 某人在美国的律师某某: who is named last, whatever stands before 的. */
export const SOMEBODY_OF = new RegExp(`的[^的，]{0,6}(?:${ROLE})([\\u4e00-\\u9fff·]{2,12})$`);
