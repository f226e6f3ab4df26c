// SPDX-License-Identifier: Apache-2.0
#include "speakdialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <addresses/spokentext.h>
#include <controls/fieldnote.h>
#include <controls/rule.h>
#include <settings/settings.h>
#include <twilio/masking.h>
#include <twilio/urlsecrets.h>
#include <words/addresswords.h>
#include <words/inputwords.h>
#include <words/isolation.h>

namespace library {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int grid = 8;
constexpr QAnyStringView templateKey = u"speech/template";

} // namespace

SpeakDialog *SpeakDialog::of(QWidget &window)
{
    auto *known = window.findChild<SpeakDialog *>(QString(), Qt::FindDirectChildrenOnly);
    return known ? known : new SpeakDialog(&window);
}

SpeakDialog::SpeakDialog(QWidget *parent)
    : QDialog(parent)
    , m_template(new QLineEdit)
    , m_text(new QPlainTextEdit)
    , m_templateNote(new controls::FieldNote(m_template, 2))
    , m_textNote(new controls::FieldNote(m_text, 1))
    , m_count(new QLabel)
    , m_address(new controls::WrappedLabel)
{
    constexpr int width = 520;
    constexpr int lines = 4;
    setWindowTitle(tr("Speak a text"));
    auto *introduction = new controls::WrappedLabel(
        tr("A service of your own answers the address with TwiML that says the text. The address "
           "is filled in, and nothing is sent before you press there."));
    m_address->setLines(lines);
    auto *heading = new QLabel(tr("The address"));
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    auto *buttons = new QDialogButtonBox;
    auto *use = buttons->addButton(tr("&Use this address"), QDialogButtonBox::AcceptRole);
    use->setDefault(true);
    buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
    column->setSpacing(2 * grid);
    column->addWidget(introduction);
    column->addWidget(makeForm());
    column->addWidget(controls::makeRule());
    auto *shown = new QVBoxLayout;
    shown->setSpacing(grid / 2);
    shown->addWidget(heading);
    shown->addWidget(m_address);
    column->addLayout(shown);
    column->addStretch(1);
    column->addWidget(buttons);
    resize(width, 0);

    m_template->setText(settings::Settings().value(templateKey).toString());
    m_template->setCursorPosition(0);
    connect(buttons, &QDialogButtonBox::accepted, this, &SpeakDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_template, &QLineEdit::textChanged, this, &SpeakDialog::showAddress);
    connect(m_text, &QPlainTextEdit::textChanged, this, &SpeakDialog::showAddress);
    connect(m_templateNote, &controls::FieldNote::corrected, m_template, &QLineEdit::setText);
    connect(m_textNote, &controls::FieldNote::corrected, m_text, &QPlainTextEdit::setPlainText);
    showAddress();
}

QWidget *SpeakDialog::makeForm()
{
    constexpr int shownLines = 3;
    constexpr int leastToHit = 24; // pixels
    m_template->setAccessibleName(tr("Template"));
    m_template->setPlaceholderText(u"https://example.com/say?text={text}"_s);
    m_template->setMaxLength(2 * addresses::longestTemplate); // what is too long is told, not cut
    m_text->setAccessibleName(tr("Text"));
    m_text->setPlaceholderText(tr("We begin in five minutes."));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(shownLines * m_text->fontMetrics().lineSpacing() + 2 * grid);
    m_text->installEventFilter(this);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setAlignment(Qt::AlignRight | Qt::AlignTop);

    auto *widget = new QWidget;
    auto *form = new QFormLayout(widget);
    form->setContentsMargins({});
    form->setHorizontalSpacing(2 * grid);
    form->setVerticalSpacing(grid / 2);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *textLabel = new QLabel(tr("&Text"));
    textLabel->setBuddy(m_text);
    form->addRow(textLabel, m_text);
    auto *textRow = new QHBoxLayout;
    textRow->setSpacing(grid);
    // Nothing moves when there is something to correct.
    textRow->addStrut(leastToHit);
    m_textNote->correctionButton()->setFixedHeight(leastToHit);
    textRow->addWidget(m_textNote, 1);
    textRow->addWidget(m_textNote->correctionButton());
    textRow->addWidget(m_count);
    form->addRow(QString(), textRow);
    auto *templateLabel = new QLabel(tr("Te&mplate"));
    templateLabel->setBuddy(m_template);
    form->addRow(templateLabel, m_template);
    auto *templateRow = new QHBoxLayout;
    templateRow->addWidget(m_templateNote, 1);
    templateRow->addWidget(m_templateNote->correctionButton());
    form->addRow(QString(), templateRow);
    return widget;
}

void SpeakDialog::ask(addresses::Kind kind)
{
    setWindowTitle(tr("Speak a text – %1", "for what").arg(words::kindName(kind)));
    if (addresses::templateProblem(addressTemplate()))
        m_template->setFocus();
    else
        m_text->setFocus();
    m_text->selectAll();
    open();
    controls::makeRoom(*this);
}

QString SpeakDialog::addressTemplate() const
{
    return m_template->text().trimmed();
}

/// Says nothing of what was not typed yet.
void SpeakDialog::showAddress()
{
    const QString address = addressTemplate();
    const QString text = m_text->toPlainText();
    const auto templateProblem = addresses::templateProblem(address);
    const auto textProblem = addresses::textProblem(text);
    m_count->setText(tr("%1 of %2", "characters")
                         .arg(QLocale().toString(addresses::lengthOf(text)),
                              QLocale().toString(addresses::longestSpokenText)));
    const twilio::UrlSecret secret = twilio::secretOf(address);
    if (templateProblem && !address.isEmpty())
        m_templateNote->setProblem(words::sentence(*templateProblem));
    else if (secret != twilio::UrlSecret::None)
        m_templateNote->setHint(words::keptWithoutSecret(secret), {});
    else
        m_templateNote->setProblem({});
    if (textProblem && !text.isEmpty()) {
        const bool isCorrectable = textProblem == addresses::TextProblem::ControlCharacter
            && !addresses::textProblem(text.simplified());
        m_textNote->setProblem(
            words::sentence(*textProblem),
            isCorrectable ? controls::FieldNote::Correction{.words = tr("Make them blanks"),
                                                            .meant = text.simplified()}
                          : controls::FieldNote::Correction());
    } else {
        m_textNote->setProblem({});
    }
    const bool isWhole = !templateProblem && !textProblem;
    // What is filled in has the password; what is read here does not.
    m_address->setText(
        isWhole ? words::isolated(twilio::withoutUserInfo(addresses::spokenAddress(address, text)))
                : tr("It stands here once there are a text and a template."));
    m_address->setForegroundRole(isWhole ? QPalette::WindowText : QPalette::PlaceholderText);
    controls::makeRoom(*this);
}

void SpeakDialog::accept()
{
    const QString address = addressTemplate();
    const QString text = m_text->toPlainText();
    if (const auto problem = addresses::textProblem(text)) {
        m_textNote->setProblem(words::sentence(*problem));
        return m_text->setFocus();
    }
    if (const auto problem = addresses::templateProblem(address)) {
        m_templateNote->setProblem(words::sentence(*problem));
        return m_template->setFocus();
    }
    remember();
    QDialog::accept();
    emit addressMade(addresses::spokenAddress(address, text));
}

void SpeakDialog::remember() const
{
    const QString kept = twilio::withoutSecrets(addressTemplate());
    if (twilio::secretOf(kept) == twilio::UrlSecret::None && !addresses::templateProblem(kept))
        settings::Settings().setValue(templateKey, kept);
}

/// Enter is no new line, which nobody could hear.
bool SpeakDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            accept();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace library
