/** The way in for whoever would rather say who he is than look for a code. */
import { Card } from '../../web/components.tsx';
import { href, type Text, text, useLanguage } from '../../web/language.ts';
import type { CitizenService } from '../../web/routes.ts';

const words = {
  title: text('登录查询', 'Sign in instead'),
  lead: text(
    '以居民身份证号码提交过申请的，登录后可以直接查看本人的全部申请，不需要查询码。',
    'Whoever asked with a resident identity card sees all own requests after signing in, without a code.',
  ),
  mine: text('我的申请', 'My requests'),
  open: (service: string): Text => text(`用${service}登录`, `Sign in with ${service}`),
};

/** @param isIn whoever has signed in already is led to the own requests */
export function SignInInstead({ service, isIn }: { service: Pick<CitizenService, 'name'>; isIn: boolean }) {
  const lang = useLanguage();
  const path = isIn ? '/requests/mine' : '/citizens/sign-in';
  return (
    <div className="mt-3">
      <Card title={words.title[lang]}>
        <p>{words.lead[lang]}</p>
        <a className="btn btn-outline-primary" href={href(lang, path)}>
          {(isIn ? words.mine : words.open(service.name))[lang]}
        </a>
      </Card>
    </div>
  );
}
