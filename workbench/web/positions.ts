import type { Univer } from '@univerjs/core';
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a cell of the shown sheet stands now, in pixels of the grid's element. */
export interface CellPlace {
  readonly box: Box;
  /** The part of the grid in which it may be seen: what lies outside is covered by headers or frozen cells. */
  readonly clip: Box;
  readonly scale: number;
}

export class Positions {
  constructor(
    private readonly univer: Univer,
    private readonly workbookId: string,
    private readonly grid: HTMLElement,
  ) {}

  private get renderer() {
    return this.univer.__getInjector().get(IRenderManagerService).getRenderById(this.workbookId);
  }

  place(row: number, column: number): CellPlace | null {
    const renderer = this.renderer;
    const skeleton = renderer?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const main = renderer?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const canvas = renderer?.engine.getCanvas().getCanvasEle();
    if (!renderer || !skeleton || !main || !canvas) return null;
    const cell = skeleton.getCellWithCoordByIndex(row, column);
    const scale = renderer.scene.getAncestorScale().scaleX;
    const frozen = skeleton.worksheet.getFreeze();
    const isFrozenRow = row < frozen.startRow;
    const isFrozenColumn = column < frozen.startColumn;
    const outer = this.grid.getBoundingClientRect();
    const inner = canvas.getBoundingClientRect();
    const left = inner.left - outer.left;
    const top = inner.top - outer.top;
    const box = {
      left: left + (cell.startX - (isFrozenColumn ? 0 : main.viewportScrollX)) * scale,
      top: top + (cell.startY - (isFrozenRow ? 0 : main.viewportScrollY)) * scale,
      width: (cell.endX - cell.startX) * scale,
      height: (cell.endY - cell.startY) * scale,
    };
    const clipLeft = left + (isFrozenColumn ? skeleton.rowHeaderWidth * scale : main.left);
    const clipTop = top + (isFrozenRow ? skeleton.columnHeaderHeight * scale : main.top);
    const clip = {
      left: clipLeft,
      top: clipTop,
      width: left + inner.width - clipLeft,
      height: top + inner.height - clipTop,
    };
    return { box, clip, scale };
  }

  get canvas(): HTMLCanvasElement | null {
    return this.renderer?.engine.getCanvas().getCanvasEle() ?? null;
  }

  /** Calls back after the sheet was scrolled or zoomed, or its layout changed. */
  onMove(moved: () => void): void {
    this.renderer?.with(SheetSkeletonManagerService).currentSkeleton$.subscribe(moved);
    this.renderer?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN)?.onScrollAfter$.subscribeEvent(moved);
    this.renderer?.engine.onTransformChange$.subscribeEvent(moved);
  }
}
