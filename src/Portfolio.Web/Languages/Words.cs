using System.Globalization;
using Microsoft.AspNetCore.Html;
using Portfolio.Cv;

namespace Portfolio.Web.Languages;

/// <summary>
/// The interface's words in the language of the page. They stand in the code in English, and in each other language's
/// file under the English. What follows a bar tells translators which of several meanings is meant, and is never shown:
/// <c>Shortlist|do it</c>. Named placeholders take the values in the order in which the English has them.
/// </summary>
internal static class Words
{
    /// <summary>A text: <c>Words.Of("Nobody matches “{words}”", q)</c>.</summary>
    public static string Of(string english, params ReadOnlySpan<object?> values) => In(SiteLanguage.Current, english, values);

    /// <summary>What a reader or the store has to tell, as text.</summary>
    public static string Of(Sentence sentence) => sentence.Values is { } values ? In(SiteLanguage.Current, sentence.Text, [.. values.Select(Of)]) : sentence.Text;

    /// <summary>A text in a language of one's choice.</summary>
    public static string In(SiteLanguage language, string english, params ReadOnlySpan<object?> values) =>
        WordPattern.Fill(English(english), language.Word(english) ?? English(english), values);

    /// <summary>A text with a number that its words agree with: <c>Words.Count(n, "{count} venue", "{count} venues")</c>.</summary>
    /// <param name="count">The number; the first placeholder is <c>{count}</c>.</param>
    /// <param name="one">The English for one.</param>
    /// <param name="many">The English for any other number: the key in languages' files.</param>
    /// <param name="values">The values of further placeholders.</param>
    public static string Count(int count, string one, string many, params ReadOnlySpan<object?> values) =>
        WordPattern.Fill(English(many), SiteLanguage.Current.Word(many, count) ?? English(count == 1 ? one : many), [Number(count), .. values]);

    /// <summary>
    /// A text with links and emphasis: <c>Words.Html("See &lt;all&gt;all researchers&lt;/all&gt;.", "/")</c>. The tags are placeholders:
    /// <c>em</c>, <c>strong</c>, <c>code</c> and <c>hidden</c> (read aloud only) stand for themselves, any other is a link and takes its address.
    /// </summary>
    public static WordsHtml Html(string english, params object?[] values) =>
        new(English(english), SiteLanguage.Current.Word(english) ?? English(english), values);

    /// <summary>What a reader or the store has to tell; what of it is in another language says so.</summary>
    public static IHtmlContent Html(Sentence sentence)
    {
        // A sentence of an older program, which no language has any more, is said in English as a whole.
        if (sentence.Values is not { } values || (SiteLanguage.Current != SiteLanguage.English && SiteLanguage.Current.Word(sentence.Text) is null)) return Passage.Of(sentence.ToString());
        return Html(sentence.Text, [.. values.Select(Html)]);
    }

    /// <summary>A number as people read it.</summary>
    public static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string English(string key) => key.IndexOf('|', StringComparison.Ordinal) is var bar and > 0 ? key[..bar] : key;
}
