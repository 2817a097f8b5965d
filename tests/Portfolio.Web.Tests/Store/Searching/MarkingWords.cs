using FsCheck;
using FsCheck.Fluent;
using Portfolio.Store.Searching;

namespace Portfolio.Web.Tests.Store.Searching;

public sealed class MarkingWords
{
    [Theory]
    [InlineData("weav", "Learning to Weave Patterns", "Learning to [Weave] Patterns")]
    [InlineData("learn patterns", "Learning to Weave Patterns", "Learning to Weave [Patterns]")]
    [InlineData("learn* pat", "Learning to Weave Patterns", "[Learning] to Weave [Patterns]")]
    [InlineData("\"to weave\" learning", "Learning to Weave", "[Learning] [to Weave]")]
    [InlineData("\"weave to\"", "Learning to Weave", "Learning to Weave")]
    [InlineData("uber", "Über Zahlen", "[Über] Zahlen")]
    [InlineData("sorensen", "Søren Sørensen", "Søren [Sørensen]")]
    [InlineData("sören", "Søren", "[Søren]")]
    [InlineData("환준", "송환준 (Hwanjun Song)", "송[환준] (Hwanjun Song)")]
    [InlineData("자연어", "한국어자연어처리", "한국어[자연어]처리")]
    [InlineData("gpt-4", "GPT-4 and GPT 4, not 4 GPT", "[GPT-4] and [GPT 4], not 4 GPT")]
    [InlineData("a b", "b a b", "[b] [a] [b]")]
    [InlineData("<b>", "a <b> c", "a <[b]> c")]
    public void Words_are_found_where_they_stand(string typed, string text, string marked)
    {
        string result = "";
        int at = 0;
        foreach (var (start, length) in SearchWords.Read(typed)!.In(text))
        {
            result += $"{text[at..start]}[{text.Substring(start, length)}]";
            at = start + length;
        }

        Assert.Equal(marked, result + text[at..]);
    }

    [Fact]
    public void Whatever_is_typed_marks_parts_of_the_text_in_their_order() => Prop.ForAll(Texts, Texts, (typed, text) =>
    {
        int end = -1;
        foreach (var (start, length) in SearchWords.Read(typed)?.In(text) ?? [])
        {
            Assert.True(start > end && length > 0 && start + length <= text.Length);
            end = start + length;
        }
    }).QuickCheckThrowOnFailure();

    // Letters, accents of their own, syllables, quotation marks, halves of pairs, and what is no character.
    private static Arbitrary<string> Texts => Gen.Elements("a", "b", "ab", "É", "\u0301", "한", "국", "漢", "\"", "“", "*", " ", "-", "ß", "ﬁ", "4", "\uD83D", "\uDE00", "\uFFFE", "\0")
        .ListOf().Select(parts => string.Concat(parts)).ToArbitrary();

    [Theory]
    [InlineData("")]
    [InlineData("  \" * ( ) - ")]
    [InlineData(null)]
    public void Without_a_word_there_is_nothing_to_search_for(string? typed) => Assert.Null(SearchWords.Read(typed));

    [Fact]
    public void An_excerpt_holds_the_first_match_and_ends_between_words()
    {
        string text = string.Concat(Enumerable.Repeat("threads upon threads ", 40)) + "the loom stands here " + string.Concat(Enumerable.Repeat("and more of them ", 40));
        string excerpt = SearchWords.Read("loom")!.Excerpt(text)!;
        Assert.Contains("the loom stands here", excerpt, StringComparison.Ordinal);
        Assert.InRange(excerpt.Length, 150, 230);
        Assert.StartsWith("… ", excerpt, StringComparison.Ordinal);
        Assert.Matches("^… (threads|upon) .* (and|more|of|them) …$", excerpt);
        Assert.Null(SearchWords.Read("nothing")!.Excerpt(text));
        Assert.Equal("a loom", SearchWords.Read("loom")!.Excerpt("a loom"));
    }
}
