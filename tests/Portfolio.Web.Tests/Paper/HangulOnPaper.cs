using System.Diagnostics;

namespace Portfolio.Web.Tests.Paper;

/// <summary>A CV in two scripts, as Chromium makes a PDF of it.</summary>
public sealed class HangulOnPaper
{
    [Fact]
    public async Task Its_text_can_be_taken_out_and_what_looks_like_HTML_is_text()
    {
        string folder = Directory.CreateTempSubdirectory("portfolio-hangul-").FullName;
        File.WriteAllText(Path.Combine(folder, "gildong-hong.md"), """
            # 홍길동

            gildong@example.org · https://github.com/hong

            ## Education

            - Ph.D. in Computer Science, 서울대학교, 2016 – 2020

            ## Publications

            1. **홍길동**, Ana Żółć. "한국어 문장 분석 for Everyone". EMNLP 2021. https://doi.org/10.1145/12345.678
            2. **홍길동**. "When a < b & c > d: &lt;img src=x onerror=alert(1)&gt; considered harmful". ACL 2020.
            """);
        await using (var site = new Site { ContentDirectory = folder, PdfProgram = "" })
        {
            var (response, _) = await site.GetAsync($"/researchers/{Uri.EscapeDataString("홍길동")}/cv.pdf");
            Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}");
            string pdf = Path.Combine(folder, "cv.pdf");
            await File.WriteAllBytesAsync(pdf, await response.Content.ReadAsByteArrayAsync());
            string text = await RunAsync("pdftotext", pdf, "-");
            foreach (string part in (string[])["홍길동", "서울대학교", "한국어 문장 분석 for Everyone", "Ana Żółć", "github.com/hong", "doi:10.1145/12345.678", "onerror=alert(1)"])
                Assert.Contains(part, text, StringComparison.Ordinal);
            Assert.Contains("홍길동: curriculum vitae", await RunAsync("pdfinfo", pdf), StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> RunAsync(string program, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardOutput = true })!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }
}
