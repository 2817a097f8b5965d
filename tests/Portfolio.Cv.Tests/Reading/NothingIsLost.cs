using FsCheck;
using FsCheck.Fluent;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>For any text at all: reading ends, nothing is lost (see <see cref="SourceWords"/>), and reading again gives the same.</summary>
public class NothingIsLost
{
    [Fact]
    public void Of_any_text() => Holds(MadeDocuments.Anything, 400);

    [Fact]
    public void Of_any_string() => Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text => Check(text ?? "")).Check(PropertyRuns.Times(200));

    [Fact]
    public void Of_CVs_in_all_shapes() => Holds(MadeDocuments.Cv, 150);

    [Fact]
    public void Of_edited_CVs() => Holds(seed => MadeDocuments.Edited(seed, TestDocuments.Shipped), 150);

    // Their labels are in so many languages that what is structure in them is for the reader to know.
    [Fact]
    public void Reading_edited_documents_ends() => Holds(seed => MadeDocuments.Edited(seed, TestDocuments.All), 150, ReadingProperties.FaultBesidesLoss);

    [Fact]
    public void Of_the_shipped_CVs() => Assert.All(TestDocuments.Shipped, text => Check(text));

    // FsCheck prints the seed; the message has the smallest text that still fails.
    private static void Holds(Func<int, string> make, int times, Func<string, string?>? fault = null) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => Check(make(seed), fault)).Check(PropertyRuns.Times(times));

    private static void Check(string text, Func<string, string?>? fault = null)
    {
        fault ??= ReadingProperties.Fault;
        if (fault(text) is null) return;
        string small = ReadingProperties.Shrink(text, fault);
        Assert.Fail($"{fault(small)}\nin:\n{small}\n(as JSON: {System.Text.Json.JsonSerializer.Serialize(small)})");
    }
}
