using Microsoft.AspNetCore.Hosting;

namespace Library;

public static class Reporting
{
    public static void SetUp(IWebHostBuilder web) => web.UseSentry();
}
