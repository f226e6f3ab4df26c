// SPDX-License-Identifier: Apache-2.0
// Names a number as a second program would: phonebookwriter NUMBER NAME
#include <QCoreApplication>
#include <people/phonebook.h>

using namespace Qt::Literals::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"phonebook-test"_s);
    QCoreApplication::setApplicationName(u"phonebook-test"_s);
    const QStringList arguments = QCoreApplication::arguments();
    return people::PhoneBook().setName(arguments.value(1), arguments.value(2)) ? 1 : 0;
}
