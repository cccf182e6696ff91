import { server } from '@/lib/domain/server';
import { listNotifications, readNotifications } from './data';

export const notifications = {
  list: server.notifications.list.handler(({ input, context }) => listNotifications(context.actor, input)),
  read: server.notifications.read.handler(({ input, context }) => readNotifications(context.actor, input, context.now)),
};
