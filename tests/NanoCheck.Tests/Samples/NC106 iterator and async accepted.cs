using System.Collections;
using System.Threading.Tasks;

namespace SSBms.Sample;

public class Steps
{
    public int[] Numbers()
    {
        return new[] { 1 };
    }
}
