// SPDX-License-Identifier: Apache-2.0
#include "appearancemenu.h"

#include <QActionGroup>
#include <QApplication>
#include <look/appearance.h>
#include <settings/settings.h>

namespace window {

using look::Appearance;

AppearanceMenu::AppearanceMenu(QWidget *parent)
    : QMenu(tr("A&ppearance"), parent)
{
    auto *group = new QActionGroup(this);
    const int chosen = settings::Settings().value(look::appearanceKey).toInt();
    const auto add = [&](const QString &text, Appearance appearance) {
        QAction *action = addAction(text);
        action->setCheckable(true);
        action->setChecked(chosen == static_cast<int>(appearance));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [appearance] {
            settings::Settings().setValue(look::appearanceKey, static_cast<int>(appearance));
            look::applyAppearance(*qobject_cast<QApplication *>(QCoreApplication::instance()),
                                  appearance);
        });
    };
    add(tr("As the &system"), Appearance::System);
    add(tr("&Light"), Appearance::Light);
    add(tr("&Dark"), Appearance::Dark);
}

} // namespace window
