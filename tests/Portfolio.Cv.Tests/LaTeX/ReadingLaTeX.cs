using Portfolio.Cv.LaTeX;

namespace Portfolio.Cv.Tests.LaTeX;

public class ReadingLaTeX
{
    [Theory]
    [InlineData(@"\'e \'{e} {\'e} {\'{e}} \' e", "é é é é é")]
    [InlineData(@"\""{o}\""\i{}\'\i \u{\i} \v{s}\c{c}\k{a}\H{o}\r{a}\d{a}", "öïíĭ šçąőåạ")]
    [InlineData(@"\'{\^e} \'{\^{e}}", "ế ế")]
    [InlineData(@"\ss \o{} \ng \AE \L{}\'od\'z \dj", "ßø ŋÆŁódź đ")]
    [InlineData(@"a -- b --- c ``q'' `s' don't", "a – b — c “q” ‘s' don't")]
    [InlineData(@"A~B \& 5\% \#1 a\_b \{x\} \$5", "A B & 5% #1 a_b {x} $5")]
    [InlineData(@"\emph{very} \textbf{b\textit{i}} {\em old} {\bfseries x}", "very bi old x")]
    [InlineData(@"$\alpha$-net in $O(n\$)$", @"$\alpha$-net in $O(n\$)$")]
    [InlineData(@"costs $5", "costs $5")]
    [InlineData(@"\foo{bar} \baz", @"\foo{bar} \baz")]
    [InlineData(@"\~{}x \^{} \textbackslash{}n \textasciitilde", @"~x ^ \n ~")]
    [InlineData(@"a\\b c\,d e\-f", "a b c d ef")]
    [InlineData("{BERT}: {P}re-training", "BERT: Pre-training")]
    [InlineData(@"\textsuperscript{*}", "*")]
    [InlineData(@"?`Qu\'e?", "¿Qué?")]
    [InlineData("홍길동 \U0001F600", "홍길동 \U0001F600")]
    public void LaTeX_becomes_text(string latex, string text) => Assert.Equal(text, LaTeXText.ToText(latex));

    [Theory]
    [InlineData(@"\url{https://a.org/x\_y}", "https://a.org/x_y")]
    [InlineData(@"https://a.org/{\textasciitilde}ada/100\%25", "https://a.org/~ada/100%25")]
    [InlineData(@"https://a.org/~ada--x", "https://a.org/~ada--x")]
    [InlineData(@"https://a.org/$\sim$ada", "https://a.org/~ada")]
    public void An_address_stays_an_address(string latex, string address) => Assert.Equal(address, LaTeXText.ToAddress(latex));
}
