declare namespace App {
  interface Locals {
    /** The page being rendered, so that a component's error can name the content file. */
    page?: import('./guide.ts').Page
  }
}
