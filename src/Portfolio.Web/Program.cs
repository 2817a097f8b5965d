using System.Globalization;
using Portfolio.Web.Commands;

// What the program writes and reads is the same on every machine; pages choose their own language.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

var words = PortfolioCommand.Create().Parse(args);
int code = await words.InvokeAsync();
return words.Errors.Count > 0 ? PortfolioCommand.BadWords : code;
