// SPDX-License-Identifier: Apache-2.0
// Saves and removes profiles as a second program would: profilewriter NAME COUNT
#include <QCoreApplication>
#include <account/profiles.h>

using namespace Qt::Literals::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"profiles-test"_s);
    QCoreApplication::setApplicationName(u"profiles-test"_s);
    const QString name = QCoreApplication::arguments().value(1);
    const int count = QCoreApplication::arguments().value(2).toInt();
    account::Profiles profiles;
    for (int i = 0; i < count; ++i) {
        const account::Profile profile{.name = u"%1 %2"_s.arg(name).arg(i),
                                       .accountSid = u"AC0123456789abcdef0123456789abcdef"_s};
        const auto kept = profiles.save(profile);
        const auto removed = profiles.save(profile);
        if (!kept || !removed)
            return 1;
        profiles.remove(*removed);
    }
    return 0;
}
