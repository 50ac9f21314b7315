/** The one place where stored HTML enters a page. It was cleaned when it was stored (text/html), and scripts are barred by policy. */
export function Html({ clean, className }: { clean: string; className?: string }) {
  return <div className={className} dangerouslySetInnerHTML={{ __html: clean }} />;
}
