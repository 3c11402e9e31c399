/* The measured rules by hand, for one thread: columns, no branches. Built by matching.py.
   `rules` only counts the pairs allowed and sums their scores; `lists` also writes them down, as tandem does. */
#include <stddef.h>
#include <stdint.h>

typedef struct {
    const int64_t *school, *grade, *class_, *subjects, *interests, *gpa, *experience, *gender;
} Mentors;

typedef struct {
    const int16_t *school, *grade, *class_, *subject, *gpa, *gender;
    const int64_t *interests;
} Mentees;

void rules(const Mentors *m, size_t mentors, const Mentees *e, size_t mentees, int64_t *allowed, int64_t *sum)
{
    uint8_t shared[1024];
    int64_t count = 0, total = 0;
    for (size_t i = 0; i < mentors; i++) {
        int64_t interests = m->interests[i];
        int16_t base = (int16_t)(10 + (m->experience[i] < 3 ? m->experience[i] : 3));
        int16_t school = (int16_t)m->school[i], grade = (int16_t)m->grade[i], class_ = (int16_t)m->class_[i];
        int16_t subjects = (int16_t)m->subjects[i], gpa = (int16_t)m->gpa[i], gender = (int16_t)m->gender[i];
        for (size_t j = 0; j < mentees; j += 1024) {
            size_t width = mentees - j < 1024 ? mentees - j : 1024;
            int32_t some = 0, points = 0;
            for (size_t k = 0; k < width; k++)
                shared[k] = (uint8_t)__builtin_popcountll((uint64_t)(interests & e->interests[j + k]));
            for (size_t k = 0; k < width; k++) {
                int16_t gap = (int16_t)(gpa - e->gpa[j + k]);
                int16_t score = (int16_t)(base + 3 * shared[k] + 2 * (class_ != e->class_[j + k])
                                          + (gender == e->gender[j + k]) + (gap >= 50) + (gap >= 100) + (gap >= 150)
                                          + (gap >= 200));
                int16_t is = (int16_t)((school == e->school[j + k]) & (grade > e->grade[j + k])
                                       & ((subjects & e->subject[j + k]) != 0));
                some += is;
                points += (int16_t)(score & -is);
            }
            count += some;
            total += points;
        }
    }
    *allowed = count;
    *sum = total;
}

/* The candidates of mentee j become the entries offsets[j] .. offsets[j + 1] of `mentors` and `scores`, in the order of
   mentors. One mentee against narrow columns of mentors; then the allowed ones are written one after the other. */
void lists(const int16_t *m_school, const int16_t *m_grade, const int16_t *m_class, const int16_t *m_subjects,
           const int64_t *m_interests, const int16_t *m_gpa, const int16_t *m_base, const int16_t *m_gender,
           size_t mentors, const Mentees *e, size_t mentees, int64_t *offsets, int32_t *found, int32_t *scores)
{
    uint8_t shared[1024];
    int16_t points[1024];
    uint64_t allowed[16];
    int64_t end = 0;
    for (size_t j = 0; j < mentees; j++) {
        int64_t interests = e->interests[j];
        int16_t school = e->school[j], grade = e->grade[j], class_ = e->class_[j], subject = e->subject[j];
        int16_t gpa = e->gpa[j], gender = e->gender[j];
        offsets[j] = end;
        for (size_t i = 0; i < mentors; i += 1024) {
            size_t width = mentors - i < 1024 ? mentors - i : 1024;
            for (size_t k = 0; k < width; k++)
                shared[k] = (uint8_t)__builtin_popcountll((uint64_t)(interests & m_interests[i + k]));
            for (size_t k = 0; k < width; k++) {
                int16_t gap = (int16_t)(m_gpa[i + k] - gpa);
                points[k] = (int16_t)(m_base[i + k] + 3 * shared[k] + 2 * (m_class[i + k] != class_)
                                      + (m_gender[i + k] == gender) + (gap >= 50) + (gap >= 100) + (gap >= 150)
                                      + (gap >= 200));
            }
            for (size_t w = 0; w * 64 < width; w++) {
                uint64_t bits = 0;
                size_t left = width - w * 64 < 64 ? width - w * 64 : 64;
                for (size_t k = 0; k < left; k++) {
                    size_t at = i + w * 64 + k;
                    bits |= (uint64_t)((school == m_school[at]) & (m_grade[at] > grade)
                                       & ((m_subjects[at] & subject) != 0)) << k;
                }
                allowed[w] = bits;
            }
            for (size_t w = 0; w * 64 < width; w++)
                for (uint64_t rest = allowed[w]; rest; rest &= rest - 1) {
                    size_t k = w * 64 + (size_t)__builtin_ctzll(rest);
                    found[end] = (int32_t)(i + k);
                    scores[end++] = points[k];
                }
        }
    }
    offsets[mentees] = end;
}
