// SPDX-License-Identifier: Apache-2.0
#include "confirmation.h"

#include "entrytext.h"
#include "wrappedlabel.h"

#include <QLayout>
#include <QPushButton>
#include <twilio/sid.h>
#include <words/isolation.h>
#include <words/peoplewords.h>

namespace controls {

Confirmation::Confirmation(const QString &question, const QString &consequence,
                           const QString &action, QWidget *parent)
    : QMessageBox(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setIcon(QMessageBox::Warning);
    setWindowTitle(withoutMnemonic(entryText(action)));
    setTextFormat(Qt::PlainText);
    setText(question);
    setInformativeText(consequence);
    auto *act = addButton(u'&' + entryText(action), QMessageBox::AcceptRole);
    act->setAutoDefault(false);
    if (isEntryCut(action)) {
        act->setToolTip(action);
        act->setAccessibleName(action);
    }
    // Not C, which an action may begin with.
    auto *cancel = addButton(tr("Ca&ncel"), QMessageBox::RejectRole);
    setDefaultButton(cancel);
    setEscapeButton(cancel);
    connect(act, &QPushButton::clicked, this, &Confirmation::confirmed);
    breakAnywhere();
}

void Confirmation::offer(const QString &words)
{
    auto *other = addButton(words, QMessageBox::ActionRole);
    other->setAutoDefault(false);
    connect(other, &QPushButton::clicked, this, &Confirmation::otherChosen);
}

void Confirmation::breakAnywhere()
{
    constexpr int readable = 400;
    for (const QString &name :
         {QStringLiteral("qt_msgbox_label"), QStringLiteral("qt_msgbox_informativelabel")}) {
        auto *whole = findChild<QLabel *>(name);
        if (!whole || whole->text().isEmpty())
            continue;
        // The text stays QMessageBox's own, which assistive technology is told.
        auto *wrapped = new WrappedLabel(whole->text());
        wrapped->setMinimumWidth(readable);
        delete layout()->replaceWidget(whole, wrapped);
        whole->hide();
    }
}

Confirmation *Confirmation::forRemoval(const QStringList &names, const QStringList &callSids,
                                       const QString &consequence, QWidget *parent)
{
    Q_ASSERT(names.size() == callSids.size());
    const bool isOne = names.size() == 1;
    QStringList shown;
    for (const QString &name : names)
        shown += words::isolated(name);
    QString whom = words::listed(shown);
    if (isOne && names.constFirst() == twilio::shortSid(callSids.constFirst()))
        whom = words::isolated(callSids.constFirst());
    else if (isOne)
        whom = tr("%1 (%2)", "a name and a Call SID")
                   .arg(whom, words::isolated(callSids.constFirst()));
    const QString action = isOne ? tr("Remove %1").arg(shown.constFirst())
                                 : tr("Remove %n people", nullptr, static_cast<int>(names.size()));
    return new Confirmation(tr("Remove %1 from the conference?").arg(whom),
                            consequence.isEmpty() ? tr("Their call leaves the conference.")
                                                  : consequence,
                            action, parent);
}

Confirmation *Confirmation::forEnding(const QString &conference, int people, QWidget *parent)
{
    const QString shown = words::isolated(conference);
    const QString action = people == 1 ? tr("End %1 for 1 person").arg(shown)
                                       : tr("End %1 for %n people", nullptr, people).arg(shown);
    const QString question = people == 1 ? tr("End %1 for 1 person?").arg(shown)
                                         : tr("End %1 for %n people?", nullptr, people).arg(shown);
    return new Confirmation(question, tr("Their calls end. It cannot be started again."), action,
                            parent);
}

} // namespace controls
