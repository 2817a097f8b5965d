using System.Text.Json;

namespace Portfolio.Cv.Tests;

/// <summary>Sentences that the program tells people: in English here, and with their values for other languages.</summary>
public sealed class TellingPeople
{
    private static readonly Sentence Undid = Sentence.Of("Undid: {change}", Sentence.Of("Put “{title}” on {list}, {list}", "A {list} of \"Looms\"", "page 1"));

    [Fact]
    public void Values_stand_where_the_English_has_them_and_bring_no_placeholders_of_their_own() =>
        Assert.Equal("Undid: Put “A {list} of \"Looms\"” on page 1, page 1", Undid.ToString());

    [Theory]
    [InlineData("venue|order", "venue")]
    [InlineData("A {mark} without value", "A {mark} without value")]
    [InlineData("", "")]
    public void What_has_no_values_is_its_English(string text, string english) => Assert.Equal(english, Sentence.Of(text).ToString());

    [Fact]
    public void A_sentence_is_the_same_after_a_way_through_JSON()
    {
        foreach (var sentence in (Sentence[])[Undid, Sentence.Of("It has no year."), Sentence.Said("“{title}” | 한글"), Sentence.Said("")])
        {
            var read = JsonSerializer.Deserialize<Sentence>(JsonSerializer.Serialize(sentence, CvJson.Options), CvJson.Options)!;
            Assert.Equal(sentence, read);
            Assert.Equal(sentence.GetHashCode(), read.GetHashCode());
            Assert.Equal((sentence.ToString(), sentence.IsSaid), (read.ToString(), read.IsSaid));
        }

        Assert.NotEqual(Sentence.Of("It has no year."), Sentence.Said("It has no year."));
        Assert.Equal("\"It has no year.\"", JsonSerializer.Serialize(Sentence.Said("It has no year."), CvJson.Options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Sentence>("5", CvJson.Options));
    }
}
