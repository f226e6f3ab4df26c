// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QPushButton;
class QTableView;

namespace records {

class ExchangeDetail;
class ExchangeModel;

/// Every HTTP exchange as a table, and the selected one as text beside it.
class ExchangesView : public QWidget
{
    Q_OBJECT

public:
    explicit ExchangesView(QWidget *parent = nullptr);

    /// Not owned, may be nullptr.
    void setExchanges(ExchangeModel *exchanges);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLayout *makeBar();
    void setFilter();
    void showCurrent();
    void followEnd();
    void copyRows() const;
    void copyCurrent() const;
    void copyCurl() const;

    QPointer<ExchangeModel> m_exchanges;
    QTableView *m_table;
    ExchangeDetail *m_detail;
    QComboBox *m_filter;
    QCheckBox *m_pretty;
    QPushButton *m_copy;
    QPushButton *m_curl;
    bool m_wasAtEnd = true;
};

} // namespace records
