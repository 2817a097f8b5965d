using Xunit.Sdk;

namespace Portfolio.Browser.Tests;

/// <summary>The checks that hold every page tell of what is wrong with one.</summary>
[Collection(VisitorsSite.Name)]
public sealed class WhatTheChecksFind(BrowserSite site)
{
    [Theory]
    [InlineData("<img src='data:,'>", "image-alt")]
    [InlineData("<p style='color:#bbb'>Hardly to be read</p>", "color-contrast")]
    [InlineData("<h4>Much too deep</h4>", "heading-order")]
    [InlineData("<main>A second one</main>", "landmark-no-duplicate-main")]
    [InlineData("<button style='width:12px;height:12px;padding:0'>a</button><button style='width:12px;height:12px;padding:0'>b</button>", "target-size")]
    [InlineData("<div style='width:3000px'>Wide</div>", "is wider than")]
    public async Task Each_fault_is_named(string fault, string told)
    {
        var page = await site.OpenAsync("/about", []);
        await page.EvaluateAsync("fault => document.querySelector('main').insertAdjacentHTML('beforeend', fault.replaceAll(\"style='\", \"data-style='\")) ?? document.querySelectorAll('[data-style]').forEach(e => { e.style.cssText = e.dataset.style; })", fault);
        var complaint = await Assert.ThrowsAnyAsync<XunitException>(() => page.LooksRightAsync("fault"));
        Assert.Contains(told, complaint.Message, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_moves_is_named()
    {
        var page = await site.OpenAsync("/about", []);
        await page.AddInitScriptAsync("addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame(() => { const late = document.createElement('div'); late.style.height = '300px'; document.body.prepend(late); })))");
        var complaint = await Assert.ThrowsAnyAsync<XunitException>(() => page.StaysAsync("/about", "fault"));
        Assert.Contains("masthead", complaint.Message, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Wrong_HTML_is_named() =>
        Assert.Contains(await site.Html.ValidateAsync("<!DOCTYPE html><html lang=\"en\"><head><title>x</title></head><body><p>An <div>odd</div> one</p></body></html>"), wrong => wrong.Contains("close-order", StringComparison.Ordinal));
}
