// SPDX-License-Identifier: Apache-2.0
#include "urlnote.h"

#include "methodfield.h"
#include "urlfield.h"

#include <twilio/callableurl.h>
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
    const bool isInVain
        = m_method->effective() != twilio::HttpMethod::Get && twilio::isSignedForGet(m_url->url());
    if (isInVain)
        setProblem(m_signedForGet, {tr("Use GET"), m_url->url()});
    else
        setProblem({});
}

void UrlNote::correct(const QString &meant)
{
    if (meant == m_url->url())
        m_method->setMethod(twilio::HttpMethod::Get);
    else
        m_url->setEditText(meant);
}

} // namespace controls
