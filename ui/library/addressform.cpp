// SPDX-License-Identifier: Apache-2.0
#include "addressform.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <controls/fieldnote.h>
#include <controls/methodfield.h>
#include <twilio/urlsecrets.h>
#include <words/addresswords.h>
#include <words/inputwords.h>

namespace library {

using addresses::AddressProblem;
using addresses::NamedAddress;

AddressForm::AddressForm(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit)
    , m_kind(new controls::SteadyCombo)
    , m_url(new QLineEdit)
    , m_method(new controls::MethodField(tr("Default"), controls::MethodField::promised))
    , m_nameNote(new controls::FieldNote(m_name))
    , m_urlNote(new controls::FieldNote(m_url, 2))
{
    constexpr int grid = 8;
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("Doors open"));
    m_name->setMaxLength(2 * NamedAddress::longestName); // what is too long is told, and not cut
    m_url->setAccessibleName(tr("URL"));
    m_url->setPlaceholderText(QStringLiteral("https://example.com/hello.xml"));
    m_url->setMaxLength(2 * NamedAddress::longestUrl);
    controls::nameField(m_kind, tr("Kind"));
    controls::nameField(m_method, tr("Method"));
    for (const addresses::Kind kind : addresses::allKinds)
        m_kind->addItem(words::kindName(kind));

    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setHorizontalSpacing(2 * grid);
    form->setVerticalSpacing(grid);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto addRow = [form](const QString &text, QWidget *field) {
        auto *label = new QLabel(text);
        label->setBuddy(field);
        form->addRow(label, field);
    };
    addRow(tr("&Name"), m_name);
    form->addRow(QString(), m_nameNote);
    form->setRowVisible(m_nameNote, false);
    addRow(tr("F&or what"), m_kind);
    addRow(tr("&URL"), m_url);
    auto *noteRow = new QHBoxLayout;
    noteRow->addWidget(m_urlNote, 1);
    noteRow->addWidget(m_urlNote->correctionButton());
    form->addRow(QString(), noteRow);
    addRow(tr("&Method"), m_method);

    connect(m_name, &QLineEdit::textEdited, this, &AddressForm::takeEdit);
    connect(m_url, &QLineEdit::textEdited, this, &AddressForm::takeEdit);
    connect(m_kind, &QComboBox::activated, this, &AddressForm::takeEdit);
    connect(m_method, &QComboBox::activated, this, &AddressForm::takeEdit);
    connect(m_urlNote, &controls::FieldNote::corrected, this, [this](const QString &meant) {
        m_url->setText(meant);
        takeEdit();
    });
}

NamedAddress AddressForm::address() const
{
    return {.kind = addresses::allKinds.at(static_cast<size_t>(m_kind->currentIndex())),
            .name = m_name->text(),
            .url = m_url->text().trimmed(),
            .method = m_method->method()};
}

void AddressForm::setAddress(const NamedAddress &address)
{
    const QSignalBlocker quiet(this);
    m_name->setText(address.name);
    m_name->setCursorPosition(0);
    m_kind->setCurrentIndex(static_cast<int>(address.kind));
    m_url->setText(address.url);
    m_url->setCursorPosition(0);
    m_method->setMethod(address.method);
    showHint();
}

void AddressForm::takeEdit()
{
    showHint();
    emit edited();
}

/// What was wrong is found anew when it is to be kept.
void AddressForm::showHint()
{
    m_nameNote->setProblem({});
    static_cast<QFormLayout *>(layout())->setRowVisible(m_nameNote, false);
    const QString url = m_url->text().trimmed();
    const twilio::UrlSecret secret = twilio::secretOf(url);
    const bool isTold = secret != twilio::UrlSecret::None && twilio::isCallableUrl(url);
    m_urlNote->setHint(isTold ? words::keptWithoutSecret(secret) : QString(), {});
    emit noteChanged();
}

void AddressForm::showProblem(const AddressProblem &problem)
{
    using Kind = AddressProblem::Kind;
    const QString sentence = words::sentence(problem);
    if (problem.kind == Kind::NameMissing || problem.kind == Kind::NameTooLong) {
        m_nameNote->setProblem(sentence);
        static_cast<QFormLayout *>(layout())->setRowVisible(m_nameNote, true);
        m_name->setFocus(Qt::OtherFocusReason);
    } else {
        m_urlNote->setProblem(sentence, {words::correction(problem.url), problem.url.meant});
        m_url->setFocus(Qt::OtherFocusReason);
    }
    emit noteChanged();
}

void AddressForm::showProblem(const QString &sentence)
{
    m_urlNote->setProblem(sentence);
    emit noteChanged();
}

void AddressForm::goToName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

} // namespace library
