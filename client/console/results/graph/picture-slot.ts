/** The place for the drawing of a result, which other folders know how to draw. */
import { createContext, type ReactNode } from 'react';
import type { GraphReply } from '../../../../server/api/contract.ts';

/** Draws a graph into the room that there is. */
export type DrawPicture = (graph: GraphReply) => ReactNode;

/** Set around the console by who puts the folders together; where it is missing nothing is drawn. */
export const PictureSlot = createContext<DrawPicture | undefined>(undefined);
