using Microsoft.EntityFrameworkCore.Design;
using Portfolio.Store.Opening;

namespace Portfolio.Store.Mapping;

/// <summary>Lets <c>dotnet ef migrations add</c> see the model; it never opens the database.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<PortfolioDb>
{
    public PortfolioDb CreateDbContext(string[] args) => new PortfolioStore(Path.GetTempPath()).NewContext();
}
