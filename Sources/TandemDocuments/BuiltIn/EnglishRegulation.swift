extension BuiltInTemplates {
    static let englishRegulation: [String: String] = [
        "regulation.en": #"""
        {{#draft}}
        **DRAFT**
        {{/draft}}
        # {{school}}
        {{#introductionNumber}}
        Put in force by order № {{introductionNumber}}{{#introductionDate}} of {{introductionDate}}{{/introductionDate}}
        {{/introductionNumber}}
        # Regulation on mentoring in {{school}}, school year {{programme}}
        Coordinator: {{coordinator}}{{^coordinator}}____________________{{/coordinator}}
        ## 1. General
        1.1. This regulation follows the federal law № 273-FZ of 2012-12-29 on education and directive R-145 of 2019-12-25.
        1.2. The target model serves the results of the projects «Modern school», «Young professionals» and «Success of every child» of the national project «Education».
        1.3. It sets the legal status of mentor and mentee and orders the relations of those who take part.
        ## 2. Terms
        - **Mentoring** — a universal way to pass on experience, knowledge, skills, competences, metacompetences and values through informal, mutually enriching communication based on trust and partnership.
        - **Form of mentoring** — a way to carry out the target model by organising the work of a mentoring pair or group whose members are in a role situation given by their main activity and position.
        - **Mentoring programme** — a complex of events and actions that organise the relation of mentor and mentee in definite forms for expected results.
        - **Mentee** — a participant who, through the mentor and with the mentor's help and support, solves definite tasks of life, personal and professional, gains new experience and develops new skills and competences.
        - **Mentor** — a participant with successful experience in reaching a result in life, personality or profession, ready and able to share what supports the mentee's self-realisation and improvement.
        - **Coordinator** — an employee who answers for the organisation of the mentoring programme.
        - **Curator** — an employee of the school or of a partner who answers for the design of the programme in the chosen form, the forming of pairs in that form and the mentoring cycle.
        - **Target model of mentoring** — the system of conditions, resources and processes needed to carry out mentoring programmes in the school.
        - **Grateful alumnus** — an alumnus who feels tied to the school and supports it with personal resources.
        ## 3. Goals and tasks
        3.1. The goal is the fullest unfolding of the mentee's personality, and a system of support, self-determination and professional orientation for students, teachers and young specialists of {{school}}.
        3.2. The tasks are:
        - carry out the roadmap of the target model;
        - develop and carry out mentoring programmes;
        - staff policy: attract, train and supervise mentors;
        - infrastructure and material support;
        - keep a personal register of students, young specialists and teachers in the programmes;
        - monitor the programmes and their effect within the school;
        - build data bases of mentoring programmes and best practices;
        - provide for the professional growth of the teachers engaged.
        ## 4. Organisation
        4.1. Mentoring rests on the director's order.
        4.2. It is led by the curator, a deputy director.
        4.3. Coordinator and curators are appointed by the director's order.
        4.4. They work with two bases, of mentees and of mentors.
        4.5. The bases are filled by the director, coordinator, curator, teachers, class teachers and others who know of needs.
        4.6. Mentees among students: gifted; with low results; with a disability; in a hard situation of life; with problems of behaviour; isolated from the community.
        4.7. Mentees among teachers: young specialists; in burnout or chronic fatigue; adapting to a new workplace; wishing to master modern programmes and digital skills.
        4.8. Mentors: students, teachers and specialists, active parents, alumni, employees of enterprises, entrepreneurs and public figures, veterans of teaching.
        4.9. The bases may change.
        4.10. Taking part is voluntary.
        4.11. Adults consent to the processing of personal data themselves; parents consent for minors, mentees and mentors alike.
        4.12. Pairs and groups are formed after the programmes have been presented.
        4.13. Forming a pair or group is voluntary and approved by the director's order.
        4.14. With mentors from outside an unpaid contract is made.
        ## 5. Carrying out
        5.1. The school has chosen the forms:
        {{#forms}}
        - {{form}}{{#curator}}, curator {{curator}}{{/curator}}{{#formCapacity}}, at most {{formCapacity}} mentees a mentor{{/formCapacity}}
        {{/forms}}
        5.2. The programmes are presented to the school council and the council of methods{{#hasPresented}}:{{/hasPresented}}
        {{#forms}}
        {{#presented}}
        - {{form}}: {{presented}}{{#venue}}, {{venue}}{{/venue}}
        {{/presented}}
        {{/forms}}
        5.3. The meetings are: the introduction, the trial, the planning meeting, regular meetings, the final meeting.
        5.4. The model runs for a calendar year{{#startDate}} ({{startDate}} to {{endDate}}){{/startDate}}.
        5.5. Mentor and mentee set the number of meetings at the planning meeting.
        ## 6. Monitoring
        6.1. Monitoring is the collection, processing, keeping and use of information on the programme.
        6.2. It has two stages: the quality of the process; the growth of the participants and the educational results.
        6.3. Characteristics are compared at entry and at exit.
        6.4. Curator and mentors monitor twice: interim and final.
        6.5. No marks are given.
        ## 7. Duties of the mentor
        - Know the requirements of the law, of the authorities and of the charter of {{school}} that define rights and duties.
        - Work out the mentoring plan together with the mentee.
        - Help the mentee to see own strengths and weaknesses and to find directions of growth.
        - Build the relation on trust, mutual enrichment and open dialogue.
        - Aim at near goals within the mentee's reach, and discuss the long view and the future.
        - Offer help in reaching the mentee's goals and wishes, and point out risks and contradictions.
        - Do not impose an opinion; encourage the mentee's own view.
        - Give personal and psychological support; motivate, push on and encourage.
        - Develop good qualities by example, correct behaviour in the school, draw into the life of the community, widen the general and professional outlook.
        - Sum up the programme in a report on the work done, with proposals and conclusions.
        ## 8. Rights of the mentor
        - Submit proposals on the improvement of mentoring to the school's administration.
        - Defend professional honour and dignity.
        - See complaints and other papers that judge the mentor's work, and explain.
        - Be trained by federal programmes and programmes of the school of mentors.
        - Receive psychological support.
        - Take part in contests of mentors of the school, the region and the country.
        ## 9. Duties of the mentee
        - Know the requirements of the law and of the charter of {{school}}.
        - Work out the mentoring plan together with the mentor.
        - Carry out the stages of the programme.
        ## 10. Rights of the mentee
        - Submit proposals on the improvement of mentoring.
        - Choose the mentor from the candidates offered.
        - Count on psychological support.
        - Take part in contests of mentoring.
        - Defend own interests, in person or through a representative.
        ## 11. Motivation
        - Events that make the mentor's role known; festivals, forums and conferences.
        - Nominations at the municipal, regional and federal level.
        - Contests «Mentor of the year», «Best pair», «Mentor +».
        - The column «Our mentors» and the base of practices on the school's site; the honour board «Best mentors».
        - Certificates «Best mentor»; letters of thanks to the parents of student mentors.
        - A say in proposals on the growth of the school.
        ## 12. Documents
        | № | Document | Number | Date |
        |---|---|---|---|
        {{#documents}}
        | {{index}} | {{documentKind}} | {{documentNumber}}{{^documentNumber}}none{{/documentNumber}} | {{documentDate}}{{^documentDate}}—{{/documentDate}} |
        {{/documents}}

        """#
    ]
}
