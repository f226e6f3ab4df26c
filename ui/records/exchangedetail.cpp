// SPDX-License-Identifier: Apache-2.0
#include "exchangedetail.h"

#include <QFontDatabase>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QVBoxLayout>
#include <history/curl.h>

namespace records {

twilio::Exchange prettified(twilio::Exchange exchange)
{
    const QJsonDocument document = QJsonDocument::fromJson(exchange.replyBody);
    if (!document.isNull())
        exchange.replyBody = document.toJson(QJsonDocument::Indented).trimmed();
    return exchange;
}

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

void ExchangeDetail::refresh()
{
    QString text = m_note.isEmpty() ? QString() : m_note + u'\n';
    if (m_exchange)
        text += history::toText(m_isPretty ? prettified(*m_exchange) : *m_exchange);
    if (text == m_text->toPlainText())
        return;
    m_text->setPlainText(text);
    m_text->verticalScrollBar()->setValue(0);
}

} // namespace records
