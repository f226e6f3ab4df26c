// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <twilio/exchange.h>

class QPlainTextEdit;

namespace records {

/// One HTTP exchange as text, to read and to copy.
class ExchangeDetail : public QWidget
{
    Q_OBJECT

public:
    explicit ExchangeDetail(QWidget *parent = nullptr);

    /// \p note stands above it where it is not empty.
    void show(const twilio::Exchange &exchange, const QString &note);
    void clear();
    /// Whether JSON is laid out to be read, or shown as it came.
    void setPretty(bool pretty);
    /// As it is shown.
    QString text() const;
    /// The same with the bodies as they came, whatever is shown.
    QString textAsItCame() const;

private:
    QString textOf(bool isIndented) const;
    void refresh();

    QPlainTextEdit *m_text;
    std::optional<twilio::Exchange> m_exchange;
    QString m_note;
    bool m_isPretty = true;
};

} // namespace records
