import type { Texts } from './document';

/** The statement of method that every dossier carries, so that it can be judged without the server. */
export const METHOD: Texts = {
  en: `A claim is one checkable proposition in the desk’s own neutral words. Two questions are answered apart and never merged: did the speaker say it, and is it so.

A statement is the words of one speaker at a place in a text that was kept as it was read, under the SHA-256 of that text. Its attribution chain leads from what the desk read back to the origin, link by link, and says where it ends: in an original that was found, one that was not, an unnamed speaker or an unpublished one.

A stance says how a statement bears on a claim: it asserts, denies, hedges, reports or questions it. A denial also says what it covers. That a text leaves a claim out is an editor’s judgement; where nobody has looked, nothing is said.

Evidence counts by its origin: two reports of one report count once. An assessment is a dated event with its reasons, published only after a second person has read it. Assessments are added and never rewritten. What proves wrong is corrected in the open.

Programs may suggest where to look. People decide.`,
  zh: `一条主张是编辑部用中立文字写成的一个可核查的命题。两个问题分别回答，从不合并：此话是否由该人所说；此事是否属实。

一条陈述是一位说话者在某一文本某处的原话；该文本按读取时的样子保存，并记录其 SHA-256。引述链从编辑部读到的文字逐环追溯到源头，并说明止于何处：已找到原件、未找到原件、未具名者，或未公开者。

立场说明一条陈述与一项主张的关系：断言、否认、保留、转述或质疑。否认还须说明其覆盖范围。某文本略去某项主张，是编辑作出的判断；无人查看之处，不作任何说明。

证据按来源计算：对同一报道的两次转载只算一次。评定是一个有日期、有理由的事件，须经第二人审阅后方可发布。评定只增不改。凡证明有误者，公开更正。

程序可以提示何处值得查看；作决定的是人。`,
};
