// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <records/activityview.h>

class QComboBox;

namespace records {

/// `Show`: which lines of the list of activities are shown. What is chosen is kept.
class ActivityChoice : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityChoice(QWidget *parent = nullptr);

    ShownLines lines() const;

signals:
    void changed(records::ShownLines lines);

private:
    QComboBox *m_lines;
};

} // namespace records
