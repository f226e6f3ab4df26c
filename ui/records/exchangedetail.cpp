// SPDX-License-Identifier: Apache-2.0
#include "exchangedetail.h"

#include "indentedjson.h"

#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QVBoxLayout>
#include <history/curl.h>

namespace records {

ExchangeDetail::ExchangeDetail(QWidget *parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit)
{
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setWordWrapMode(QTextOption::WrapAnywhere);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Request and answer"));
    m_text->setPlaceholderText(tr("Select an exchange to read what was asked and answered."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_text);
}

void ExchangeDetail::show(const twilio::Exchange &exchange, const QString &note)
{
    m_exchange = exchange;
    m_note = note;
    refresh();
}

void ExchangeDetail::clear()
{
    m_exchange.reset();
    m_note.clear();
    refresh();
}

void ExchangeDetail::setPretty(bool pretty)
{
    m_isPretty = pretty;
    refresh();
}

QString ExchangeDetail::text() const
{
    return m_text->toPlainText();
}

QString ExchangeDetail::textAsItCame() const
{
    return textOf(false);
}

QString ExchangeDetail::textOf(bool isIndented) const
{
    const QString note = m_note.isEmpty() ? QString() : m_note + u'\n';
    if (!m_exchange)
        return note;
    twilio::Exchange shown = *m_exchange;
    if (isIndented)
        shown.replyBody = indentedJson(shown.replyBody);
    return note + history::toText(shown);
}

void ExchangeDetail::refresh()
{
    const QString text = textOf(m_isPretty);
    if (text == m_text->toPlainText())
        return;
    m_text->setPlainText(text);
    m_text->verticalScrollBar()->setValue(0);
}

} // namespace records
