using SharpRaven;
using SharpRaven.Data;

var raven = new RavenClient(args[0]) { Environment = "shop" };
raven.Tags["branch"] = "north";
raven.Timeout = TimeSpan.FromSeconds(1);
raven.AddTrail(new Breadcrumb("shop") { Message = "opened", Level = BreadcrumbLevel.Info });
await new Till(raven).SellAsync();
raven.CaptureMessage(new SentryMessage("sold {0}", 3), ErrorLevel.Warning);
