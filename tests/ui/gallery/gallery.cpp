// SPDX-License-Identifier: Apache-2.0
// Paints what the window is made of into PNG files, for a look: gallery DIRECTORY [SCALE]
#include "gallerypages.h"

#include <look/appearance.h>
#include <style/panelstyle.h>

#include <QApplication>
#include <QDir>

int main(int argc, char **argv)
{
    using namespace Qt::Literals::StringLiterals;
    QApplication application(argc, argv);
    QApplication::setStyle(new style::PanelStyle);
    const QDir directory(application.arguments().value(1, u"."_s));
    const std::pair<QString, look::Appearance> appearances[]
        = {{u"light"_s, look::Appearance::Light}, {u"dark"_s, look::Appearance::Dark}};
    for (const auto &[name, appearance] : appearances) {
        look::applyAppearance(application, appearance);
        QCoreApplication::processEvents();
        for (const auto &[page, make] : galleryPages()) {
            const auto widget = make();
            widget->show();
            QCoreApplication::processEvents();
            widget->grab().save(directory.filePath(u"%1-%2.png"_s.arg(page, name)));
        }
    }
    return 0;
}
