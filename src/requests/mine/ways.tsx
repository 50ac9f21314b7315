/** Where a citizen goes from the own pages: to the list, to the way by code, and out. */
import { href, text, useLanguage } from '../../web/language.ts';

const words = {
  leave: text('退出登录', 'Sign out'),
  list: text('返回我的申请', 'Back to my requests'),
  withCode: text('凭登记编号和查询码查询', 'Use a receipt number and query code'),
};

export function Ways({ from }: { from: 'list' | 'case' }) {
  const lang = useLanguage();
  const way =
    from === 'list' ? { path: '/requests/status', name: words.withCode } : { path: '/requests/mine', name: words.list };
  return (
    <form method="post" action={href(lang, '/citizens/sign-out')} className="mt-3" data-signs-out>
      <button type="submit" className="btn btn-outline-primary me-3">
        {words.leave[lang]}
      </button>
      <a href={href(lang, way.path)}>{way.name[lang]}</a>
    </form>
  );
}
