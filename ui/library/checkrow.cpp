// SPDX-License-Identifier: Apache-2.0
#include "checkrow.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <controls/reasonlabel.h>
#include <controls/spokenlabel.h>
#include <look/appearance.h>
#include <twilio/callableurl.h>
#include <words/addresswords.h>

namespace library {

using namespace Qt::Literals::StringLiterals;
using addresses::Check;
using addresses::CheckResult;

namespace {
constexpr int lines = 4; ///< whose room is kept
} // namespace

CheckRow::CheckRow(QWidget *parent)
    : QWidget(parent)
    , m_button(new QPushButton)
    , m_result(new controls::ReasonLabel(lines))
    , m_spoken(new controls::SpokenLabel(this))
{
    constexpr int grid = 8;
    m_button->setAutoDefault(false);
    m_spoken->setFixedSize(0, 0);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(2 * grid);
    row->addWidget(m_button, 0, Qt::AlignTop);
    // The first line stands beside the words of the button.
    auto *said = new QVBoxLayout;
    said->addSpacing(grid - 3);
    said->addWidget(m_result);
    row->addLayout(said, 1);
    connect(m_button, &QPushButton::clicked, this, &CheckRow::press);
    showProgress();
    say({}, {});
}

CheckRow::~CheckRow() = default;

void CheckRow::setAddress(const QString &url)
{
    if (url == m_url)
        return;
    m_url = url;
    m_check.reset();
    say({}, {});
    showProgress();
}

void CheckRow::press()
{
    if (m_check) {
        m_check.reset();
        say({}, tr("Stopped: nothing is known of it."));
        return showProgress();
    }
    if (!twilio::isCallableUrl(m_url))
        return;
    m_check = std::make_unique<Check>(m_url, m_limit);
    connect(m_check.get(), &Check::finished, this, &CheckRow::show);
    say({}, tr("Asking…"));
    showProgress();
}

void CheckRow::show(const CheckResult &result)
{
    // Not inside its own signal.
    m_check.release()->deleteLater();
    const bool isPlayable = addresses::isPlayable(result);
    say(isPlayable ? u"✓"_s : u"!"_s, words::sentences(result).join(u'\n'));
    showProgress();
}

void CheckRow::say(const QString &sign, const QString &sentences)
{
    QColor look::Tones::*tone = &look::Tones::quiet;
    if (!sign.isEmpty())
        tone = sign == u"!"_s ? &look::Tones::trouble : &look::Tones::good;
    const QString atRest = tr("Asks the address what it has: once, from this computer, and without "
                              "a password.");
    m_result->setReason(sign, sentences.isEmpty() ? atRest : sentences, tone);
    if (!sentences.isEmpty())
        m_spoken->say(sentences);
}

void CheckRow::showProgress()
{
    m_button->setText(m_check ? tr("&Stop") : tr("&Check"));
    m_button->setAccessibleName(m_check ? tr("Stop the check") : tr("Check"));
    m_button->setEnabled(m_check || twilio::isCallableUrl(m_url));
}

} // namespace library
