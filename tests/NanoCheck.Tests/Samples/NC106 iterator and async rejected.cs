using System.Collections;
using System.Threading.Tasks;

namespace SSBms.Sample;

public class Steps
{
    public IEnumerable Numbers() // found
    {
        yield return 1;
    }

    public async Task Wait() // found
    {
        await Task.Yield();
    }
}
