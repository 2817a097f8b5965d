using Portfolio.Web.Commands;

var words = PortfolioCommand.Create().Parse(args);
int code = await words.InvokeAsync();
return words.Errors.Count > 0 ? PortfolioCommand.BadWords : code;
