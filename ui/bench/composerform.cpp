// SPDX-License-Identifier: Apache-2.0
#include "composerform.h"

#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <algorithm>
#include <controls/booleanfield.h>
#include <controls/fieldnote.h>
#include <controls/methodfield.h>
#include <controls/urlfield.h>
#include <words/fieldwords.h>
#include <words/inputwords.h>

namespace bench {

using namespace Qt::Literals::StringLiterals;
using twilio::UpdateField;

namespace {

constexpr int fieldColumns = 3;
constexpr int gridColumns = 3; ///< of one column of fields: name, editor, gap

/// The name under which the addresses of a parameter are remembered, as in the participant panel.
QString memoryOf(const UpdateField &field)
{
    switch (field.group) {
    case UpdateField::Group::Announce:
        return u"announcement"_s;
    case UpdateField::Group::Hold:
        return u"holdMusic"_s;
    case UpdateField::Group::Wait:
        return u"waitMusic"_s;
    case UpdateField::Group::Mute:
    case UpdateField::Group::Exit:
    case UpdateField::Group::Coach:
        break;
    }
    return field.name;
}

controls::OptionalTextField::Suggestions usedIn(const QString &memory)
{
    return [memory] {
        std::vector<controls::OptionalTextField::Suggestion> used;
        for (const QString &url : controls::usedUrls(memory))
            used.push_back({url, url});
        return used;
    };
}

} // namespace

ComposerForm::ComposerForm(const controls::OptionalTextField::Suggestions &callers, QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    int number = 0;
    const int count = static_cast<int>(twilio::updateFields().size());
    const int fieldsInColumn = (count + fieldColumns - 1) / fieldColumns;
    for (const UpdateField &field : twilio::updateFields()) {
        const QString name = field.name;
        QWidget *editor = makeEditor(field, callers);
        controls::nameField(qobject_cast<QComboBox *>(editor), name);
        auto *label = new QLabel(name);
        label->setBuddy(editor);
        label->setToolTip(words::noun(field));
        auto *note = new controls::FieldNote(editor, 1);
        const int column = number / fieldsInColumn * gridColumns;
        const int row = number % fieldsInColumn * 2;
        grid->addWidget(label, row, column);
        grid->addWidget(editor, row, column + 1);
        auto *noteRow = new QHBoxLayout;
        noteRow->addWidget(note, 1);
        noteRow->addWidget(note->correctionButton());
        grid->addLayout(noteRow, row + 1, column, 1, 2);
        if (auto *text = qobject_cast<controls::OptionalTextField *>(editor))
            connect(note, &controls::FieldNote::corrected, text,
                    &controls::OptionalTextField::setValue);
        // What is chosen from a few words can be narrow; addresses get the room.
        const bool isNarrow = number / fieldsInColumn == 1;
        grid->setColumnStretch(column + 1, isNarrow ? 2 : 3);
        if (column > 0)
            grid->setColumnMinimumWidth(column - 1, 8);
        m_rows.push_back({&field, label, editor, note});
        ++number;
    }
    grid->setRowStretch(fieldsInColumn * 2, 1);
    connect(this, &ComposerForm::changed, this, &ComposerForm::showWhatIsSent);
    showWhatIsSent();
}

QWidget *ComposerForm::makeEditor(const UpdateField &field,
                                  const controls::OptionalTextField::Suggestions &callers)
{
    using Content = UpdateField::Content;
    if (field.content == Content::Boolean || field.content == Content::Method) {
        controls::SteadyCombo *choice = field.content == Content::Boolean
            ? static_cast<controls::SteadyCombo *>(new controls::BooleanField)
            : new controls::MethodField(tr("not sent"), twilio::allHttpMethods);
        choice->setQuietEntry(0);
        connect(choice, &QComboBox::currentIndexChanged, this, &ComposerForm::changed);
        return choice;
    }
    auto *text = new controls::OptionalTextField(
        field.content == Content::Call ? callers : usedIn(memoryOf(field)));
    connect(text, &controls::OptionalTextField::changed, this, &ComposerForm::changed);
    return text;
}

twilio::ParticipantUpdate ComposerForm::update() const
{
    twilio::ParticipantUpdate update;
    for (const Row &row : m_rows) {
        if (const auto *boolean = std::get_if<UpdateField::Boolean>(&row.field->member))
            update.**boolean = static_cast<controls::BooleanField *>(row.editor)->value();
        else if (const auto *method = std::get_if<UpdateField::Method>(&row.field->member))
            update.**method = static_cast<controls::MethodField *>(row.editor)->method();
        else
            update.*std::get<UpdateField::Text>(row.field->member)
                = static_cast<controls::OptionalTextField *>(row.editor)->value();
    }
    return update;
}

void ComposerForm::clear()
{
    {
        const QSignalBlocker blocker(this);
        for (const Row &row : m_rows) {
            if (auto *text = qobject_cast<controls::OptionalTextField *>(row.editor))
                text->setValue(std::nullopt);
            else
                static_cast<QComboBox *>(row.editor)->setCurrentIndex(0);
        }
    }
    emit changed();
}

void ComposerForm::showProblems(const std::vector<twilio::Problem> &problems)
{
    for (const Row &row : m_rows) {
        const auto found = std::find_if(
            problems.begin(), problems.end(),
            [&row](const twilio::Problem &problem) { return problem.field == row.field->name; });
        if (found == problems.end())
            row.note->setProblem({});
        else
            row.note->setProblem(words::sentence(*found),
                                 {words::correction(found->url), found->url.meant});
    }
}

void ComposerForm::remember() const
{
    const twilio::ParticipantUpdate sent = update();
    for (const Row &row : m_rows) {
        if (row.field->content == UpdateField::Content::Url)
            controls::rememberUrl(memoryOf(*row.field),
                                  textOf(sent, *row.field).value_or(QString()));
    }
}

void ComposerForm::showWhatIsSent()
{
    const twilio::ParticipantUpdate chosen = update();
    for (const Row &row : m_rows) {
        row.label->setForegroundRole(textOf(chosen, *row.field) ? QPalette::WindowText
                                                                : QPalette::PlaceholderText);
    }
}

} // namespace bench
