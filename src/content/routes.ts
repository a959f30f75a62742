// Who keeps the texts of the public pages, and what can be done with them? One line a page.

import { may } from '../access/may.ts';
import { newRouter } from '../web/routes.ts';
import { add, changeOrder, showNew, showOrder, showPage, showPages } from './text-list-pages.ts';
import { changeText, confirmText, putBack, showChange, showOrHide, showText } from './text-page.ts';
import { showVersion } from './text-version-page.ts';

export const keepingRoutes = newRouter();
const PAGE = '/beheer/inhoud/:page';
const TEXT = `${PAGE}/:block`;
const VERSION = `${TEXT}/versie/:number`;

keepingRoutes.get('/beheer/inhoud', may('content:keep'), showPages);
keepingRoutes.get(PAGE, may('content:keep'), showPage);
keepingRoutes.get(`${PAGE}/nieuw`, may('content:keep'), showNew);
keepingRoutes.post(`${PAGE}/nieuw`, may('content:keep'), add);
keepingRoutes.get(`${PAGE}/volgorde`, may('content:keep'), showOrder);
keepingRoutes.post(`${PAGE}/volgorde`, may('content:keep'), changeOrder);
keepingRoutes.get(TEXT, may('content:keep'), showText);
keepingRoutes.get(`${TEXT}/wijziging`, may('content:keep'), showChange);
keepingRoutes.post(`${TEXT}/wijziging`, may('content:keep'), changeText);
keepingRoutes.post(`${TEXT}/nagekeken`, may('content:keep'), confirmText);
keepingRoutes.post(`${TEXT}/getoond`, may('content:keep'), showOrHide);
keepingRoutes.get(VERSION, may('content:keep'), showVersion);
keepingRoutes.post(`${VERSION}/terug`, may('content:keep'), putBack);
