/* The measured rules by hand, for one thread: columns, no branches. Built by matching.py. */
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
