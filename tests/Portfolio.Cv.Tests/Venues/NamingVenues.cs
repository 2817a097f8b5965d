using Portfolio.Cv.Venues;

namespace Portfolio.Cv.Tests.Venues;

/// <summary>Venues under the names that texts give them.</summary>
public class NamingVenues
{
    [Theory]
    [InlineData("CVPR WS'20", "CVPR", 2020)]
    [InlineData("CVPR'20", "CVPR", 2020)]
    [InlineData("ICML19", "ICML", 2019)]
    [InlineData("NeurIPS2020", "NeurIPS", 2020)]
    [InlineData("NIPS 2016", "NeurIPS", 2016)]
    [InlineData("AAAI-21", "AAAI", 2021)]
    [InlineData("ACL-IJCNLP 2021", "ACL", 2021)]
    [InlineData("BigData'17", "BigData", 2017)]
    [InlineData("ISMIR Late Break Demo'19", "ISMIR", null)]
    [InlineData("In EMNLP Main Track (Proceedings of the 2024 Conference on Empirical Methods in Natural Language Processing), 2024", "EMNLP", 2024)]
    [InlineData("Conference on Computer Vision and Pattern Recognition 2020", "CVPR", 2020)]
    [InlineData("Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR), 2020", "CVPR", 2020)]
    [InlineData("9th Workshop on Representation Learning for NLP in ACL 2024", "ACL", 2024)]
    [InlineData("IEEE Transactions on Pattern Analysis and Machine Intelligence, 44(3)", "TPAMI", null)]
    [InlineData("Findings of the Association for Computational Linguistics: EMNLP 2020", "EMNLP", 2020)]
    [InlineData("arXiv preprint arXiv:2101.00001", "arXiv", null)]
    [InlineData("Nature Communications 12, 2021", "Nature Communications", 2021)]
    [InlineData("Proc. Natl. Acad. Sci. U.S.A.", "PNAS", null)]
    [InlineData("Advances in Neural Information Processing Systems 33", "NeurIPS", null)]
    [InlineData("J. Mach. Learn. Res.", "JMLR", null)]
    public void A_text_names_its_venue(string text, string acronym, int? year)
    {
        var mention = VenueCatalogue.FindIn(text);
        Assert.NotNull(mention);
        Assert.Equal(acronym, mention.Venue.Acronym);
        if (year is not null) Assert.Equal(year, mention.Year);
    }

    [Theory]
    [InlineData("Cell segmentation in the wild")]
    [InlineData("A study of nature")]
    [InlineData("The science of reading")]
    [InlineData("Learning to act fast")]
    [InlineData("chi-squared tests revisited")]
    [InlineData("Neural networks for machine learning")]
    public void A_title_names_none(string text) => Assert.Null(VenueCatalogue.FindIn(text));

    [Theory]
    [InlineData("NeurIPS", "NIPS")]
    [InlineData("CVPR'20", "Conference on Computer Vision and Pattern Recognition 2020")]
    [InlineData("WWW", "The Web Conference")]
    public void Two_names_of_one_venue_are_one(string one, string other) =>
        Assert.Equal(VenueCatalogue.Find(one), VenueCatalogue.Find(other));

    [Fact]
    public void The_catalogue_is_sound()
    {
        Assert.True(VenueCatalogue.All.Count >= 150);
        Assert.All(VenueCatalogue.All, v => Assert.False(string.IsNullOrWhiteSpace(v.Acronym) || string.IsNullOrWhiteSpace(v.Name) || string.IsNullOrWhiteSpace(v.Field) || v.Slug.Length == 0));
        Assert.Equal(VenueCatalogue.All.Count, VenueCatalogue.All.Select(v => v.Slug).Distinct().Count());
        string[] aliases = [.. VenueCatalogue.All.SelectMany(v => v.Aliases)];
        Assert.Equal(aliases.Length, aliases.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        foreach (string field in (string[])["AI", "ML", "NLP", "IR", "Computer vision", "Audio", "Data mining", "Databases", "Systems", "HCI", "Security", "Theory", "Robotics"])
            Assert.Contains(VenueCatalogue.All, v => v.Field == field);
    }
}
