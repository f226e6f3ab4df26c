// SPDX-License-Identifier: Apache-2.0
#include "fieldnote.h"

#include <QComboBox>
#include <QDialog>
#include <QEvent>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <look/appearance.h>
#include <look/textcache.h>

namespace controls {

FieldNote::FieldNote(QWidget *field, int lines, QWidget *parent)
    : WrappedLabel({}, parent)
    , m_field(field)
    , m_correct(new QPushButton(this))
{
    m_correct->hide();
    // Enter in the field means the dialog's own button.
    m_correct->setAutoDefault(false);
    connect(m_correct, &QPushButton::clicked, this, [this] {
        // The button goes, and the focus would go anywhere.
        m_field->setFocus(Qt::OtherFocusReason);
        emit corrected(m_meant);
    });
    setFont(look::scaledFont(font(), look::detailScale));
    // On a ground of another role a label would take that role's text colour.
    setForegroundRole(QPalette::WindowText);
    if (lines > 0)
        setLines(lines, lines);
    else
        hide();
    applyColour();
}

void FieldNote::setProblem(const QString &sentence, const Correction &correction)
{
    m_isHint = false;
    say(sentence, correction);
}

void FieldNote::setHint(const QString &sentence, const Correction &offer)
{
    m_isHint = true;
    say(sentence, offer);
}

void FieldNote::say(const QString &sentence, const Correction &correction)
{
    m_meant = correction.meant;
    m_correct->setText(correction.words);
    m_correct->setAccessibleName(correction.name.isEmpty() ? correction.words : correction.name);
    m_correct->setAccessibleDescription(correction.tip.isEmpty() ? sentence : correction.tip);
    m_correct->setToolTip(correction.tip);
    m_correct->setVisible(!m_meant.isEmpty());
    if (std::exchange(m_sentence, sentence) == sentence)
        return applyColour();
    showSentence();
    m_field->setAccessibleDescription(sentence);
    if (const auto *combo = qobject_cast<QComboBox *>(m_field); combo && combo->lineEdit())
        combo->lineEdit()->setAccessibleDescription(sentence);
}

void FieldNote::setRest(const QString &sentence)
{
    m_rest = sentence;
    showSentence();
}

void FieldNote::showSentence()
{
    const QString shown = m_sentence.isEmpty() ? m_rest : m_sentence;
    if (text() != shown)
        setText(shown);
    setVisible(isRoomKept() || !shown.isEmpty());
    applyColour();
}

void FieldNote::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyColour();
    WrappedLabel::changeEvent(event);
}

void FieldNote::applyColour()
{
    const look::Tones tones = look::tonesFor(palette());
    const QColor colour = m_isHint || m_sentence.isEmpty() ? tones.quiet : tones.trouble;
    if (palette().color(QPalette::WindowText) == colour)
        return;
    QPalette coloured;
    coloured.setColor(QPalette::WindowText, colour);
    setPalette(coloured);
}

void makeRoom(QDialog &dialog)
{
    QLayout *layout = dialog.layout();
    layout->activate();
    dialog.resize(dialog.width(),
                  std::max(dialog.height(), layout->totalHeightForWidth(dialog.width())));
}

void nameField(QComboBox *field, const QString &name)
{
    field->setAccessibleName(name);
    if (field->lineEdit())
        field->lineEdit()->setAccessibleName(name);
}

} // namespace controls
