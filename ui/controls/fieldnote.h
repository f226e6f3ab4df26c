// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <controls/wrappedlabel.h>

class QComboBox;
class QDialog;

namespace controls {

/// What stands under a field and says what is wrong with it, in the smaller letters of a detail. It
/// is not there while nothing is wrong, unless room is kept for it: see setLines().
///
/// The field gets the sentence as its accessible description.
class FieldNote : public WrappedLabel
{
    Q_OBJECT

public:
    /// \p field is not owned and outlives the note.
    explicit FieldNote(QWidget *field, QWidget *parent = nullptr);
    /// Keeps the room of \p lines, so that a sentence that comes moves nothing.
    FieldNote(QWidget *field, int lines, QWidget *parent = nullptr);

    void setProblem(const QString &sentence);
    const QString &problem() const { return m_problem; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColour();

    QWidget *m_field;
    QString m_problem;
};

/// Makes \p dialog as high as all that it has to say, and never lower.
void makeRoom(QDialog &dialog);

/// Names a combo box for assistive technology: the box, and the line in it that takes the focus.
void nameField(QComboBox *field, const QString &name);

} // namespace controls
