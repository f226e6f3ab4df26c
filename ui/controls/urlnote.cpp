// SPDX-License-Identifier: Apache-2.0
#include "urlnote.h"

#include "methodfield.h"
#include "urlfield.h"

#include <twilio/callableurl.h>
#include <twilio/urlsecrets.h>
#include <words/inputwords.h>

namespace controls {

UrlNote::UrlNote(UrlField *url, MethodField *method, const QString &signedForGet, int lines,
                 QWidget *parent)
    : FieldNote(url, lines, parent)
    , m_url(url)
    , m_method(method)
    , m_signedForGet(signedForGet)
{
    connect(url, &UrlField::edited, this, &UrlNote::showHint);
    connect(method, &QComboBox::currentIndexChanged, this, &UrlNote::showHint);
    connect(this, &FieldNote::corrected, this, &UrlNote::correct);
}

void UrlNote::showProblem(const QString &sentence)
{
    if (sentence.isEmpty())
        return showHint();
    m_isRestOffered = false;
    const auto problem = twilio::urlProblem(m_url->url());
    setProblem(sentence,
               problem ? Correction{words::correction(*problem), problem->meant} : Correction{});
}

QString UrlNote::problemOfAddress() const
{
    return problem() == m_signedForGet ? QString() : problem();
}

void UrlNote::showHint()
{
    m_isRestOffered = false;
    const bool isInVain
        = m_method->effective() != twilio::HttpMethod::Get && twilio::isSignedForGet(m_url->url());
    if (isInVain)
        setProblem(m_signedForGet, {tr("Use GET"), m_url->url()});
    else
        showWhatIsRemembered();
}

void UrlNote::showWhatIsRemembered()
{
    using twilio::UrlSecret;
    const QString url = twilio::withoutPassword(m_url->url());
    const UrlSecret secret = twilio::secretOf(url);
    if (secret == UrlSecret::None || !twilio::isCallableUrl(url))
        return setProblem({});
    const QString rest = twilio::withoutSecrets(url);
    if (m_url->remembers(rest))
        return setHint(words::restIsRemembered(secret), {});
    m_isRestOffered = twilio::secretOf(rest) == UrlSecret::None;
    if (!m_isRestOffered)
        return setHint(words::notRemembered(secret), {});
    setHint(words::notRemembered(secret),
            {.words = tr("Keep the rest"),
             .meant = rest,
             .name = words::keepingTheRest(secret),
             .tip = words::whatKeepingTheRestDoes(secret)});
}

void UrlNote::correct(const QString &meant)
{
    if (m_isRestOffered) {
        m_url->remember(meant);
        showHint();
    } else if (meant == m_url->url()) {
        m_method->setMethod(twilio::HttpMethod::Get);
    } else {
        m_url->setEditText(meant);
    }
}

} // namespace controls
