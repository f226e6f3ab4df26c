// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <controls/wrappedlabel.h>

class QComboBox;
class QDialog;
class QPushButton;

namespace controls {

/// What stands under a field, in the smaller letters of a detail, and says what is wrong with it,
/// or something else that is good to know. It is not there while there is nothing to say, unless
/// room is kept for it.
///
/// The field gets the sentence as its accessible description.
class FieldNote : public WrappedLabel
{
    Q_OBJECT

public:
    /// \p field is not owned and outlives the note.
    /// With \p lines it keeps the room of as many, so that a sentence that comes moves nothing.
    explicit FieldNote(QWidget *field, int lines = 0, QWidget *parent = nullptr);

    /// What was probably meant, and what the press that writes it is called; both empty: nothing.
    struct Correction
    {
        QString words = {};
        QString meant = {};
        QString name = {}; ///< accessible, where the words alone say too little
        QString tip = {}; ///< what the press does, where the sentence does not say it
    };

    void setProblem(const QString &sentence) { setProblem(sentence, {}); }
    void setProblem(const QString &sentence, const Correction &correction);
    /// Nothing is wrong: \p sentence is told in a quieter colour.
    void setHint(const QString &sentence, const Correction &offer);
    /// What stands there while there is nothing else to say, in the quieter colour, and is not of
    /// the field's description. Empty: nothing.
    void setRest(const QString &sentence);
    /// Empty where nothing is wrong.
    QString problem() const { return m_isHint ? QString() : m_sentence; }

    /// The button that offers the correction, for the form to give it a place, where it is shown as
    /// long as there is one.
    QPushButton *correctionButton() { return m_correct; }

signals:
    /// The person wants \p meant in the field.
    void corrected(const QString &meant);

protected:
    void changeEvent(QEvent *event) override;

private:
    void say(const QString &sentence, const Correction &correction);
    void showSentence();
    void applyColour();

    QWidget *m_field;
    QString m_sentence;
    QString m_rest;
    bool m_isHint = false;
    QString m_meant;
    QPushButton *m_correct;
};

/// Makes \p dialog as high as all that it has to say, and never lower.
void makeRoom(QDialog &dialog);

/// Names a combo box for assistive technology: the box, and the line in it that takes the focus.
void nameField(QComboBox *field, const QString &name);

} // namespace controls
