// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <changes/change.h>
#include <changes/decision.h>
#include <functional>
#include <memory>
#include <twilio/newparticipant.h>
#include <vector>

class QPushButton;

namespace controls {
class ReasonLabel;
class WrappedLabel;
} // namespace controls

namespace dialing {

class CallForm;
class Presses;

/// Calls people into a conference. Its owner keeps it, and what was typed with it: it closes when
/// the service calls all of them; whom it does not call stay in it, with the reason under the field
/// that it is about.
class CallDialog : public QDialog
{
    Q_OBJECT

public:
    ~CallDialog() override;

    CallForm &form() const { return *m_form; }
    /// Shows what becomes of \p change from now on: one of those that callRequested() asked for.
    void follow(const changes::Change &change);

public slots:
    /// Takes a step of a change; others than those that it follows are nothing to it.
    void apply(const changes::Change &change);

signals:
    /// One press for all of \p who. \p whom: the name of who is coached; empty: nobody is.
    void callRequested(const std::vector<twilio::NewParticipant> &who, const QString &whom);
    /// The change \p id, which waits for the journal, is to be sent without, or withdrawn.
    void decided(const QUuid &id, changes::Decision decision);

protected:
    /// What the button says that calls so many.
    using Words = std::function<QString(int people)>;

    /// The dialog owns \p form.
    CallDialog(CallForm *form, Words words, QWidget *parent);

    /// What stands over the form.
    void setIntroduction(const QString &words);
    /// What the press is to ask for.
    virtual std::vector<twilio::NewParticipant> compose() const = 0;
    /// The service calls all who were asked for.
    virtual void finish() = 0;

private:
    void press();
    bool showProblems(const std::vector<twilio::NewParticipant> &who);
    void showOutcome(const changes::Change &change);
    void showProgress();
    void decideAll(changes::Decision decision);

    CallForm *m_form;
    std::unique_ptr<Presses> m_presses;
    QStringList m_notCalled; ///< of the last press
    Words m_words; ///< of the button
    controls::WrappedLabel *m_introduction;
    controls::ReasonLabel *m_outcome;
    QPushButton *m_unrecorded; ///< while something waits for the journal
    QPushButton *m_withdraw; ///< the same
    QPushButton *m_call;
};

} // namespace dialing
