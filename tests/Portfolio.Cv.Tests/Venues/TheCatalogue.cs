using Portfolio.Cv.Venues;

namespace Portfolio.Cv.Tests.Venues;

/// <summary>The table of venues itself.</summary>
public class TheCatalogue
{
    private static readonly IReadOnlyList<CatalogueVenue> All = VenueCatalogue.All;

    [Fact]
    public void It_knows_the_venues_of_many_fields()
    {
        Assert.True(All.Count >= 300, $"{All.Count} venues");
        foreach (string field in (string[])["AI", "ML", "NLP", "IR", "Computer vision", "Audio", "Data mining", "Databases", "Systems", "Networking", "HCI", "Graphics", "Security", "Theory", "Programming languages", "Software engineering", "Robotics", "Bioinformatics", "Medical imaging", "Science", "Statistics", "Economics", "Psychology", "Humanities", "Preprints"])
            Assert.Contains(All, v => v.Field == field);
    }

    [Fact]
    public void Every_row_is_complete() => Assert.All(All, v =>
    {
        Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", v.Slug);
        Assert.All([v.Acronym, v.Name, v.Field, .. v.Aliases], text => Assert.True(text.Trim().Length > 0 && text.Trim() == text, $"{v.Acronym}: '{text}'"));
    });

    [Fact]
    public void No_name_is_given_to_two_venues()
    {
        Assert.Equal(All.Count, All.Select(v => v.Slug).Distinct().Count());
        var owners = All.SelectMany(v => v.Aliases.Append(v.Acronym).Append(v.Name).Distinct(StringComparer.OrdinalIgnoreCase), (v, name) => (v.Acronym, Name: name));
        Assert.Empty(owners.GroupBy(o => o.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => string.Join(", ", g)));
    }

    [Fact]
    public void Every_venue_is_found_under_each_of_its_names()
    {
        var lost = from venue in All
                   from name in venue.Aliases.Append(venue.Acronym).Append(venue.Name)
                   let found = VenueCatalogue.Find(name)
                   where found != venue
                   select $"{name} is {found?.Acronym ?? "none"}, not {venue.Acronym}";
        Assert.Empty(lost);
    }
}
