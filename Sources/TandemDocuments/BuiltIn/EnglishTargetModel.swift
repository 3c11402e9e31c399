extension BuiltInTemplates {
    static let englishTargetModel: [String: String] = [
        "roadmap.en": #"""
        {{#draft}}
        **DRAFT**
        {{/draft}}
        # Roadmap of the target model of mentoring
        ## {{school}}, school year {{programme}}
        {{#introductionNumber}}
        Approved by order № {{introductionNumber}}{{#introductionDate}} of {{introductionDate}}{{/introductionDate}}.
        {{/introductionNumber}}
        {{#stages}}
        ### {{stage}}
        | № | Action | Term | Responsible | Result and kind of document |
        |---|---|---|---|---|
        {{#tasks}}
        | {{index}} | {{task}} | {{term}}{{^term}}—{{/term}} | {{responsible}}{{^responsible}}—{{/responsible}} | {{result}}{{^result}}—{{/result}} |
        {{/tasks}}
        {{/stages}}
        {{^stages}}
        No tasks are recorded.
        {{/stages}}
        Coordinator ____________________ {{coordinator}}{{^coordinator}}____________________{{/coordinator}}

        """#,
        "target-model.en": #"""
        {{#draft}}
        **DRAFT**
        {{/draft}}
        # Programme of the target model of mentoring in {{school}}
        ## School year {{programme}}{{#startDate}}, {{startDate}} to {{endDate}}{{/startDate}}
        {{#introductionNumber}}
        Approved by order № {{introductionNumber}}{{#introductionDate}} of {{introductionDate}}{{/introductionDate}}.
        {{/introductionNumber}}
        ## 1. Explanatory note
        The target model serves the results of the projects «Modern school», «Young professionals» and «Success of every child» of the national project «Education».
        {{#goal}}
        Goal: {{goal}}
        {{/goal}}
        {{> glossary}}
        ## 2. Legal basis
        **International acts**
        - Convention on the Rights of the Child (1989)
        - Universal Declaration on Volunteering (IAVE, Amsterdam, 2001)
        - Resolution of the European Parliament 2011/2088(INI) on early school leaving
        **Federal acts**
        - Constitution of the Russian Federation
        - Federal law № 273-FZ of 2012-12-29 on education
        - Strategy of volunteering in Russia (protocol № 45 of 2010-05-14)
        - Bases of youth policy up to 2025 (№ 2403-r of 2014-11-29)
        - Strategy of upbringing up to 2025 (№ 996-r of 2015-05-29)
        - Civil Code
        - Labour Code
        - Federal law № 135-FZ of 1995-08-11 on charity
        - Federal law № 82-FZ of 1995-05-19 on public associations
        - Federal law № 7-FZ of 1996-01-12 on non-profit organisations
        - Directive R-145 of 2019-12-25 on the methodology (target model) of mentoring
        - Presidential decree № 474 of 2020-07-21 on national goals up to 2030
        - Letter of the Ministry of Education of 2020-08-04 on the model programme of upbringing
        - Presidential decree № 94 of 2018-03-02 on the badge of honour «For mentoring»
        **Acts of {{school}}**
        - Charter
        - Development programme
        - Report of self-examination
        - Regulation on the council of teachers
        - Regulation on the council of methods
        ## 3. Tasks
        - carry out the roadmap of the target model;
        - develop and carry out mentoring programmes;
        - staff policy: attract, train and supervise mentors;
        - infrastructure and material support;
        - keep a personal register of students, young specialists and teachers in the programmes;
        - monitor the programmes and their effect within the school;
        - build data bases of mentoring programmes and best practices;
        - provide for the professional growth of the teachers engaged.
        ## 4. Expected results
        - better results in study, culture, sport and extra education
        - a better psychological climate among students and teachers
        - a smooth entry of young teachers into the profession
        - adaptation of teachers in a new community
        - more motivation to study and to grow
        - fewer students with failing marks
        - individual educational trajectories in practice
        - an active civic stance of the school community
        - better knowledge of ways of creativity, career and other chances
        - firmer values and positions in life
        - fewer conflicts, better communication
        - a greater share of students in programmes for talents
        - fewer problems of adaptation in a new group
        - children with disabilities included in mentoring
        ## 5. Structure
        | Level | Directions of work |
        |---|---|
        | Regional authority of education | State government of education; the decision to introduce the target model; infrastructure and material support |
        | Regional institute of teacher training | Organisational, methodical, expert and informational support; control of the introduction; spreading of best practices; drawing in of enterprises and organisations |
        | {{school}}{{^school}}School{{/school}} | Documents, roadmap and programmes of mentoring; appointment of coordinator and curators; infrastructure and material support |
        | Coordinator{{#coordinator}} ({{coordinator}}){{/coordinator}}, curators{{#hasCurators}}:{{/hasCurators}}{{#forms}}{{#curator}} {{form}} — {{curator}};{{/curator}}{{/forms}} | Bases of mentors and mentees; training of mentors; control; rating of involvement; monitoring |
        | Mentors ({{mentorCount}}) | The mentoring cycle |
        ## 6. Roles
        - Mentee: solves tasks of life, personal and professional, with the mentor's help.
        - Mentor: has successful experience and is able to share it.
        - Coordinator: answers for the whole programme and its cycle.
        - Curator: carries out the programme in the chosen form.
        ## 7. Stages
        {{#stages}}
        **{{stage}}**
        {{#tasks}}
        - {{task}}{{#term}}; {{term}}{{/term}}{{#result}}; result: {{result}}{{/result}}
        {{/tasks}}
        {{/stages}}
        {{^stages}}
        No tasks are recorded.
        {{/stages}}
        ## 8. Forms
        {{#forms}}
        ### Form {{form}}
        {{#formGoal}}
        Goal: {{formGoal}}
        {{/formGoal}}
        {{#curator}}
        Curator: {{curator}}
        {{/curator}}
        {{#variants}}
        - Variant «{{variant}}»{{#variantGoal}}: {{variantGoal}}{{/variantGoal}}
        {{/variants}}
        {{#isStudentStudent}}
        {{> scheme-student-student}}
        {{/isStudentStudent}}
        {{#isTeacherTeacher}}
        {{> scheme-teacher-teacher}}
        {{/isTeacherTeacher}}
        {{#isTeacherStudent}}
        {{> scheme-teacher-student}}
        {{/isTeacherStudent}}
        {{/forms}}
        ## 9. Monitoring
        Two stages: the quality of the process; the growth of the participants and the educational results. Entry and exit are compared. No marks are given.
        {{#scales}}
        - Scale «{{scale}}»: from {{scaleFrom}} to {{scaleTo}}, {{scaleDirection}}
        {{/scales}}
        {{#target}}
        Coverage to reach: at least {{target}}{{#targetCategory}} of {{targetCategory}}{{/targetCategory}}{{#gradeFrom}}, grades {{gradeFrom}} to {{gradeTo}}{{/gradeFrom}}.
        {{/target}}
        ## 10. Motivation
        - Festivals, forums and conferences; nominations at the municipal, regional and federal level
        - Contests «Mentor of the year», «Best pair», «Mentor +»; certificates «Best mentor»
        - Letters of thanks to the parents of student mentors
        - A say in proposals on the growth of the school

        """#,
        "glossary.en": #"""
        The programme uses the following terms.
        - **Mentoring** — a universal way to pass on experience, knowledge, skills, competences, metacompetences and values through informal, mutually enriching communication based on trust and partnership.
        - **Form of mentoring** — a way to carry out the target model by organising the work of a mentoring pair or group whose members are in a role situation given by their main activity and position.
        - **Mentoring programme** — a complex of events and actions that organise the relation of mentor and mentee in definite forms for expected results.
        - **Mentee** — a participant who, through the mentor and with the mentor's help and support, solves definite tasks of life, personal and professional, gains new experience and develops new skills and competences.
        - **Mentor** — a participant with successful experience in reaching a result in life, personality or profession, ready and able to share what supports the mentee's self-realisation and improvement.
        - **Coordinator** — an employee who answers for the organisation of the mentoring programme.
        - **Curator** — an employee of the school or of a partner who answers for the design of the programme in the chosen form, the forming of pairs in that form and the mentoring cycle.
        - **Target model of mentoring** — the system of conditions, resources and processes needed to carry out mentoring programmes in the school.
        - **Grateful alumnus** — an alumnus who feels tied to the school and supports it with personal resources.
        - **Methodology of mentoring** — a system of concepts, approaches and methods, founded on research and practice, by which the interaction of mentor and mentee is understood and organised.
        - **Active listening** — a practice by which the state, feelings and thoughts of the other are understood more precisely.
        - **Bullying** — aggression, including violence, humiliation and insult, by other students or teachers; online too.
        - **Metacompetences** — the ability to form new skills and competences oneself.
        - **Tutor** — a specialist who helps a student to find an individual educational route.
        - **School community** — employees, students, parents, alumni and all others who act together for the growth of the school.

        """#,
        "scheme-student-student.en": #"""
        **Tasks:**
        - leadership
        - educational, creative and sports results
        - soft skills and metacompetences
        - adaptation to a new environment
        - comfort and communication within the school
        - a lasting community of students and grateful alumni
        **Results:**
        - mentees take part in social, cultural and educational life
        - better marks
        - a better mood in group, class and school
        - more attendance of clubs and sections
        - more and better projects
        - fewer students on record
        - fewer complaints of parents and teachers
        | Stage | Events |
        |---|---|
        | Presentation of the programmes | School council |
        | Selection of mentors among active students | Questionnaire, interview, base of mentors |
        | Training of mentors | By the curator |
        | Selection of students with special needs, low motivation or problems of adaptation | Questionnaire, survey sheets, base of mentees |
        | Forming of pairs and groups | After personal meetings and discussion |
        | Better results; the mentee is part of the school community | Results of the work (project, figures), educational results, attendance |
        | Reflection | Analysis of effectiveness |
        | The mentor gains an esteemed status | Reward at the students' conference |

        """#,
        "scheme-teacher-teacher.en": #"""
        **Tasks:**
        - a need to analyse the results of one's own work
        - interest in methods of effective teaching
        - creative use of best practice
        - retention of young specialists
        - faster professional growth
        **Results:**
        - young and new teachers take part in the work and life of the school
        - confidence and creative potential
        - a better climate
        - more satisfaction with the work
        - more specialists who want to stay
        - better marks and behaviour in the mentees' classes
        - fewer conflicts with teachers and parents
        - more publications of their own
        | Stage | Events |
        |---|---|
        | Presentation of the programmes | Council of teachers, council of methods |
        | Selection of mentors among active and experienced teachers | Questionnaire, base of mentors |
        | Training of mentors | Where needed |
        | Selection of teachers with problems of profession or adaptation | Questionnaire, survey sheets, base of mentees |
        | Forming of pairs and groups | After meetings and discussion |
        | Better qualification, a firm place in the profession, creative work, adaptation | Tests, master classes, open lessons |
        | Reflection | Analysis of effectiveness |
        | The mentor gains an esteemed status | Reward at the council of teachers or of methods |

        """#,
        "scheme-teacher-student.en": #"""
        **Tasks:**
        - unfolding of personal potential
        - motivation to study and to grow, values
        - leadership, organisation, communication and metacompetences
        - an educational trajectory and a profession
        **Results:**
        - better marks and a better mood
        - more clubs and events
        - a greater share of students through pre-vocational programmes
        - more projects, together with an enterprise
        - more students who plan to become mentors and to join the grateful alumni
        | Stage | Events |
        |---|---|
        | Presentation of the programmes | Students' conference |
        | Selection of mentors among active and experienced teachers and grateful alumni | Questionnaire, base of mentors |
        | Training of mentors | By the curator where needed; the mentor's workbooks |
        | Selection of students with problems of study or without a trajectory, or with special needs | Questionnaire, survey sheets, base of mentees |
        | Forming of pairs and groups | Personal meetings or speed meetings in a group |
        | Better results; a conscious choice of profession | Defence of a project, analysis of marks, business plan, trajectory |
        | Reflection | Analysis of effectiveness |
        | The mentor gains an esteemed status | Reward at the students' conference; a letter of thanks to the mentor's enterprise |

        """#,
    ]
}
