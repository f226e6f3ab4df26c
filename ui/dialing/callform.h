// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QWidget>
#include <twilio/newparticipant.h>
#include <twilio/ownnumber.h>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;

namespace controls {
class FieldNote;
} // namespace controls

namespace dialing {

class FromField;

/// Somebody who can be coached.
struct Coachable
{
    QString callSid;
    QString name; ///< as the table shows it
};

/// Who is called into a conference, where the call comes from, what they are called there and whom
/// they coach. What is wrong stands under the field that it is about, and nothing that was typed
/// goes by that.
class CallForm : public QWidget
{
    Q_OBJECT

public:
    enum class Whom { Others, Oneself };

    explicit CallForm(Whom whom, QWidget *parent = nullptr);

    /// Another field, under the label \p text, called \p name; what is wrong with \p apiName stands
    /// under it. The form owns it.
    void addField(const QString &text, const QString &name, QWidget *field,
                  QLatin1StringView apiName);
    /// Something to switch on or off.
    void addBox(QCheckBox *box);

    void offerCallerIds(const std::vector<twilio::OwnNumber> &numbers);
    /// Whoever was chosen stays chosen as long as they are among them.
    void offerCoaching(const std::vector<Coachable> &people);
    /// Where nothing is typed there.
    void propose(const QString &from);

    QStringList numbers() const; ///< as the service takes them
    void setNumbers(const QStringList &numbers);
    QString from() const;
    void setFrom(const QString &from);
    QString label() const;
    void setLabel(const QString &label);
    QString coached() const; ///< Call SID; empty: nobody
    QString coachedName() const;
    void setCoached(const QString &callSid);
    /// To, From, Label and whom to coach, of each; of several the labels are numbered.
    std::vector<twilio::NewParticipant> participants() const;

    /// \p sentence stands under the field that the API calls \p field. \return there is one.
    bool showProblem(QLatin1StringView field, const QString &sentence);
    void clearProblems();

signals:
    void edited();
    void coachedChanged();

private:
    controls::FieldNote *note(QWidget *field, QLatin1StringView apiName);

    QFormLayout *m_form;
    QLineEdit *m_to;
    FromField *m_from;
    QLineEdit *m_label;
    QComboBox *m_coach;
    QHash<QLatin1StringView, controls::FieldNote *> m_notes; ///< by the API's names
    QHash<QLatin1StringView, QWidget *> m_fields; ///< the same
};

} // namespace dialing
