using System.Text.Json;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Tests.Languages;

/// <summary>Each language's file has a word for each text, and no other. Whoever adds a language needs only these messages.</summary>
public sealed class WordsOfALanguage
{
    public static TheoryData<string> Codes => [.. SiteLanguage.All.Where(l => l != SiteLanguage.English).Select(l => l.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void No_word_is_missing(string code)
    {
        var words = SiteLanguage.Of(code)!.Words;
        var missing = WordsInTheSource.All.Where(use => !words.ContainsKey(use.Text)).Select(use => $"“{use.Text}” ({use.File})").Distinct().ToList();
        Assert.True(missing.Count == 0, $"{code}.json has no words for:\n{string.Join('\n', missing)}");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void No_word_is_left_over(string code)
    {
        var texts = WordsInTheSource.All.Select(use => use.Text).ToHashSet();
        var left = SiteLanguage.Of(code)!.Words.Keys.Where(key => !texts.Contains(key)).ToList();
        Assert.True(left.Count == 0, $"Nobody asks {code}.json for:\n{string.Join('\n', left)}");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_word_has_the_placeholders_of_its_text(string code)
    {
        foreach (var (key, forms) in SiteLanguage.Of(code)!.Words)
        {
            foreach (string word in forms.Values)
            {
                Assert.False(string.IsNullOrWhiteSpace(word), $"“{key}” has an empty word");
                // “First author” is the same for one, and a language may leave the number out of a word for one or none.
                Assert.True(Placeholders(key).SetEquals(Placeholders(word)), $"“{key}” and “{word}” have other placeholders");
                Assert.Equal(WordPattern.In(word).Count(m => m.Value[0] == '<' && m.Value[1] != '/'), WordPattern.In(word).Count(m => m.Value.StartsWith("</", StringComparison.Ordinal)));
            }
        }

        static HashSet<string> Placeholders(string text) => [.. WordPattern.In(text).Select(WordPattern.Name)];
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_counted_word_has_the_forms_of_its_language(string code)
    {
        var language = SiteLanguage.Of(code)!;
        foreach (string text in WordsInTheSource.All.Where(use => use.IsCounted).Select(use => use.Text).Distinct())
            Assert.Equal(language.PluralForms.Order(), language.Words[text].Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_key_stands_once_in_the_file(string code)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Site.Repository, "src", "Portfolio.Web", "Languages", $"{code}.json")));
        var keys = file.RootElement.GetProperty("words").EnumerateObject().SelectMany(group => group.Value.EnumerateObject().Select(word => word.Name)).ToList();
        Assert.Empty(keys.GroupBy(key => key).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Every_call_names_its_text() => Assert.Empty(WordsInTheSource.Unreadable());

    [Fact]
    public void There_are_words_to_look_for() => Assert.True(WordsInTheSource.All.Count > 100);
}
