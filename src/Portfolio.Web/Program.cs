using Portfolio.Web.Commands;

return await PortfolioCommand.Create().Parse(args).InvokeAsync();
