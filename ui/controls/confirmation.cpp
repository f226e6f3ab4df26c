// SPDX-License-Identifier: Apache-2.0
#include "confirmation.h"

#include <QPushButton>

namespace controls {

Confirmation::Confirmation(const QString &question, const QString &consequence,
                           const QString &action, QWidget *parent)
    : QMessageBox(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setIcon(QMessageBox::Warning);
    setWindowTitle(action);
    setTextFormat(Qt::PlainText);
    setText(question);
    setInformativeText(consequence);
    auto *act = addButton(action, QMessageBox::AcceptRole);
    act->setAutoDefault(false);
    auto *cancel = addButton(QMessageBox::Cancel);
    setDefaultButton(cancel);
    setEscapeButton(cancel);
    connect(act, &QPushButton::clicked, this, &Confirmation::confirmed);
}

Confirmation *Confirmation::forRemoval(const QStringList &names, const QString &consequence,
                                       QWidget *parent)
{
    const bool isOne = names.size() == 1;
    const QString action = isOne ? tr("Remove %1").arg(names.constFirst())
                                 : tr("Remove %n people", nullptr, static_cast<int>(names.size()));
    const QString question = isOne ? tr("Remove %1 from the conference?").arg(names.constFirst())
                                   : tr("Remove %1 from the conference?").arg(names.join(tr(", ")));
    return new Confirmation(
        question, consequence.isEmpty() ? tr("Their call leaves the conference.") : consequence,
        action, parent);
}

Confirmation *Confirmation::forEnding(const QString &conference, int people, QWidget *parent)
{
    return new Confirmation(
        tr("End %1 for everyone?").arg(conference),
        people == 1 ? tr("It ends for 1 person and cannot be started again.")
                    : tr("It ends for %n people and cannot be started again.", nullptr, people),
        tr("End %1").arg(conference), parent);
}

} // namespace controls
