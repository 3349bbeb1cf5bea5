using System.Threading;

namespace SSBms.Sample;

public class Steps
{
    public void Wait()
    {
        Thread.Sleep(1);
    }
}
