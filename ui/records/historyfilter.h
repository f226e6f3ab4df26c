// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/historyline.h>

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace records {

/// Which lines of the history are wanted: words, a person, a conference, a kind, an outcome, a
/// time.
class HistoryFilter : public QWidget
{
    Q_OBJECT

public:
    /// From when on.
    enum class Time { TenMinutes, Hour, Today, Week, All };

    explicit HistoryFilter(QWidget *parent = nullptr);

    /// What is chosen, of \p account, as of now.
    history::HistoryQuery query(const history::Account &account) const;
    /// The conference with that SID alone; empty: all. \p name may be empty.
    void setConference(const QString &sid, const QString &name);
    /// Whom it can be about; what is chosen stays.
    void setChoices(const history::HistoryChoices &choices);
    /// Nothing but the time leaves anything out, or not even that.
    bool isOpen() const;
    /// Leaves nothing out any more.
    void clear();
    void goToWords();
    /// Tells at once of what was typed just now.
    void flush();

signals:
    /// query() is another one.
    void changed();

private:
    QComboBox *combo(const QString &name, const QString &first);
    void choose(QComboBox &combo, const QString &value) const;
    void fillKinds();
    void fillOutcomes();
    void fillTimes();

    QLineEdit *m_words;
    QComboBox *m_person;
    QComboBox *m_conference;
    QComboBox *m_kind;
    QComboBox *m_outcome;
    QComboBox *m_time;
    QTimer m_typed; ///< since the last letter
};

} // namespace records
