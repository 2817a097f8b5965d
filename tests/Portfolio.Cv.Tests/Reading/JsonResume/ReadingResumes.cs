using Portfolio.Cv.Reading.JsonResume;

namespace Portfolio.Cv.Tests.Reading.JsonResume;

public class ReadingResumes
{
    private const string Resume = """
        {
          "$schema": "https://example.org/schema.json",
          "basics": {
            "name": "Ada Lind",
            "label": "Researcher",
            "image": "ada.png",
            "email": "ada@example.org",
            "phone": "+46 1 234 567",
            "url": "https://ada.example.org",
            "summary": "Sorts *things*.",
            "location": { "address": "Street 1", "postalCode": "22100", "city": "Lund", "countryCode": "SE" },
            "profiles": [
              { "network": "GitHub", "username": "ada", "url": "https://github.com/ada" },
              { "network": "Mastodon", "username": "@ada" }
            ]
          },
          "work": [
            { "name": "Acme", "position": "Engineer", "startDate": "2020-01", "summary": "Made things.", "highlights": ["One", "Two"], "url": "https://acme.example.org" }
          ],
          "volunteer": [{ "organization": "Shelter", "position": "Cook", "startDate": "2018", "endDate": "2019-05-01" }],
          "education": [{ "institution": "Lund University", "area": "Bees", "studyType": "PhD", "startDate": "2014", "endDate": "2018", "score": "4.0", "courses": ["B1 - Hives"] }],
          "awards": [{ "title": "Prize", "date": "2017-11", "awarder": "Society", "summary": "For bees." }],
          "certificates": [{ "name": "Beekeeper", "date": "2016", "issuer": "Guild" }],
          "publications": [{ "name": "On Bees", "publisher": "ICML", "releaseDate": "2019-06-10", "url": "https://doi.org/10.1234/b", "summary": "Bees." }],
          "skills": [{ "name": "Web", "level": "Master", "keywords": ["HTML", "CSS"] }, { "name": "Bees" }, { "name": "Wax" }],
          "languages": [{ "language": "Swedish", "fluency": "Native" }],
          "interests": [{ "name": "Wildlife", "keywords": ["Ferrets", "Unicorns"] }, { "name": "Tea" }],
          "references": [{ "name": "Bo Ek", "reference": "She is good." }],
          "projects": [{ "name": "Hive", "description": "A hive.", "highlights": ["Won"], "keywords": ["bees"], "startDate": "2021", "url": "https://github.com/ada/hive", "roles": ["Lead"], "entity": "Lund", "type": "app" }],
          "meta": { "version": "v1" },
          "hobbies": ["x"]
        }
        """;

    private readonly CurriculumVitae cv = JsonResumeReader.Read(Resume).Cv;

    [Fact]
    public void The_person_is_read()
    {
        Assert.Equal(("Ada Lind", "ada-lind", "Researcher", "Sorts *things*."), (cv.Name, cv.Slug, cv.Headline, cv.Summary));
        Assert.Equal(
            [
                (ContactKind.Email, "ada@example.org"), (ContactKind.Phone, "+46 1 234 567"), (ContactKind.Homepage, "https://ada.example.org"),
                (ContactKind.Other, "Street 1, 22100 Lund, SE"), (ContactKind.GitHub, "https://github.com/ada"), (ContactKind.Other, "Mastodon: @ada"),
            ],
            cv.Contacts.Select(contact => (contact.Kind, contact.Value)));
    }

    [Fact]
    public void Work_without_an_end_goes_on_and_voluntary_work_says_so()
    {
        Assert.Equal(2, cv.Positions.Count);
        var (work, volunteer) = (cv.Positions[0], cv.Positions[1]);
        Assert.Equal(("Engineer", "Acme", "2020-01", "present", "Made things."), (work.Role, work.Organisation, work.Start?.ToString(), work.End?.ToString(), work.Description));
        Assert.Equal(["One", "Two"], work.Highlights.Select(highlight => highlight.Text));
        Assert.Equal(("Cook", "Shelter", "2018", "2019-05-01", "Volunteer work"), (volunteer.Role, volunteer.Organisation, volunteer.Start?.ToString(), volunteer.End?.ToString(), volunteer.Description));
        Assert.Equal(new SourceLines(18, 18), work.Lines);
    }

    [Fact]
    public void The_other_sections_are_read()
    {
        var education = Assert.Single(cv.Education);
        Assert.Equal(("Lund University", "PhD", "Bees", "2014", "2018", "4.0"), (education.Institution, education.Degree, education.Field, education.Start?.ToString(), education.End?.ToString(), education.Grade));
        Assert.Equal(["B1 - Hives"], education.Highlights);
        Assert.Equal([("Prize", "Society"), ("Beekeeper", "Guild")], cv.Awards.Select(award => (award.Title, award.Awarder)));
        var paper = Assert.Single(cv.Publications);
        Assert.Equal(("On Bees", "ICML", 2019, "2019-06-10", PublicationTrack.Main), (paper.Title, paper.Venue, paper.Year, paper.Date?.ToString(), paper.Track));
        Assert.Equal([new(LinkKind.Doi, "https://doi.org/10.1234/b")], paper.Links);
        Assert.Equal([("Web (Master)", "HTML|CSS"), (null, "Bees|Wax")], cv.Skills.Select(group => (group.Group, string.Join('|', group.Items))));
        Assert.Equal(("Swedish", "Native"), cv.Languages.Select(language => (language.Name, language.Fluency)).Single());
        Assert.Equal(["Wildlife: Ferrets, Unicorns", "Tea"], cv.Interests);
        Assert.Equal([("References", 2, ""), ("Bo Ek", 3, "She is good.")], cv.Statements.Select(statement => (statement.Heading, statement.Level, statement.Markdown)));
        var project = Assert.Single(cv.Projects);
        Assert.Equal(("Hive", "Lead", "Lund", "A hive.", "2021"), (project.Title, project.Role, project.Organisation, project.Description, project.Start?.ToString()));
        Assert.Equal(["Won", "Keywords: bees", "Type: app"], project.Highlights);
        Assert.Equal(LinkKind.Code, Assert.Single(project.Links).Kind);
    }

    [Fact]
    public void What_has_no_place_is_kept_word_for_word() => Assert.Equal(
        [
            new(6, 6, "\"image\": \"ada.png\""),
            new(18, 18, "\"url\": \"https://acme.example.org\""),
            new(30, 31, "\"meta\": { \"version\": \"v1\" },\n  \"hobbies\": [\"x\"]"),
        ],
        cv.Remainder);

    [Theory]
    [InlineData("{\n  \"basics\": {\n    \"näme\": \"A\" \"B\"\n  }\n}", "line 3, column 17")]
    [InlineData("", "line 1, column 1")]
    [InlineData("{\"a\": \"\\ud800\"}", "half of a character")]
    public void Broken_JSON_is_named_with_its_place_and_kept_whole(string json, string where)
    {
        var reading = JsonResumeReader.Read(json);

        Assert.Contains(where, Assert.Single(reading.Notes).Message.ToString(), StringComparison.Ordinal);
        Assert.Equal(json, string.Concat(reading.Cv.Remainder.Select(piece => piece.Text)));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("12")]
    public void Other_JSON_is_told_so(string json) => Assert.Contains("csljson", Assert.Single(JsonResumeReader.Read(json).Notes).Message.ToString(), StringComparison.Ordinal);

    [Fact]
    public void Values_of_the_wrong_type_are_kept()
    {
        var reading = JsonResumeReader.Read("""{"basics": {"name": ["A"], "email": true}, "work": "none", "awards": [5, {"date": "2020"}], "projects": [{"name": "P", "startDate": "long ago"}]}""");

        Assert.Equal(
            ["\"name\": [\"A\"], \"email\": true", "\"work\": \"none\"", "5, {\"date\": \"2020\"}", "\"startDate\": \"long ago\""],
            reading.Cv.Remainder.Select(piece => piece.Text));
        Assert.Empty(reading.Cv.Awards);
        Assert.Single(reading.Cv.Projects);
    }

    [Fact]
    public void Size_and_depth_do_not_hurt()
    {
        Assert.Single(JsonResumeReader.Read(new string('[', 1_000_000)).Notes);
        Assert.NotNull(JsonResumeReader.Read("{" + string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"k{i}\": {{}}")) + "}"));
    }
}
