// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUuid>
#include <QWidget>
#include <addresses/library.h>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace library {

class LibraryModel;

/// What is in the library, of one kind or of all, with those that fit what is typed in Find; and
/// the buttons for a new one and for removing the current one.
class LibraryList : public QWidget
{
    Q_OBJECT

public:
    explicit LibraryList(QWidget *parent = nullptr);

    /// Lists what fits of \p all. Nothing is current then.
    void setAddresses(const QList<addresses::Kept> &all);
    /// Nothing: all kinds.
    void setKind(std::optional<addresses::Kind> kind);
    std::optional<addresses::Kind> kind() const;
    /// Goes to that one where it is listed; null: to none. Emits chosen() where it is another.
    void setCurrent(const QUuid &id);
    int currentRow() const;
    /// The one in \p row, or in the last; null: none is listed.
    QUuid idNear(int row) const;
    /// These say that they were changed and not kept.
    void setUnkept(const QSet<QUuid> &ids);
    void setRemovable(bool isRemovable);

signals:
    void chosen(const QUuid &id);
    /// Another kind or other words: what is current may be listed no more.
    void filtered();
    void newAsked();
    void removeAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void list();
    void lay();

    QList<addresses::Kept> m_all;
    LibraryModel *m_model;
    QComboBox *m_kind;
    QLineEdit *m_find;
    QListView *m_list;
    QLabel *m_nothing; ///< said where nothing is listed
    QPushButton *m_new;
    QPushButton *m_remove;
};

} // namespace library
